import type { MantineColorsTuple } from '@mantine/core';

/** The sheen of a magpie's wing: the accent. Shades 7 on white and 6 under white meet AA. */
export const sheen: MantineColorsTuple = [
  '#e8f5f6',
  '#cfe9ec',
  '#a3d5db',
  '#74bfc8',
  '#48a8b3',
  '#1f91a0',
  '#117a89',
  '#0b6472',
  '#0a4f5b',
  '#083b45',
];

/** Ink, for the dark scheme: 0 text, 2 dimmed text, 4 lines, 6 panels, 7 canvas. */
export const ink: MantineColorsTuple = [
  '#dbe2e8',
  '#b9c4ce',
  '#98a6b3',
  '#6b7a89',
  '#37444f',
  '#293540',
  '#1b252e',
  '#121a21',
  '#0d141a',
  '#080d11',
];

/** Cool greys, for the light scheme: 6 is the lightest that carries text. */
export const slate: MantineColorsTuple = [
  '#f5f7f8',
  '#edf0f2',
  '#e1e6ea',
  '#d2d9df',
  '#b6c1ca',
  '#8d9ba7',
  '#5a6975',
  '#434f5a',
  '#2b3640',
  '#161f28',
];

export const vermilion: MantineColorsTuple = [
  '#fdf0ee',
  '#fadfdb',
  '#f4bbb4',
  '#ec938a',
  '#e26c61',
  '#d44a3e',
  '#bf3529',
  '#a32a20',
  '#84211a',
  '#641813',
];

export const amber: MantineColorsTuple = [
  '#fdf5e4',
  '#faeac6',
  '#f2d48c',
  '#e8bb55',
  '#d9a02c',
  '#bd8415',
  '#976709',
  '#7a5206',
  '#5f4005',
  '#473004',
];

export const leaf: MantineColorsTuple = [
  '#ebf6ef',
  '#d3ebdb',
  '#a6d7b6',
  '#76c08e',
  '#4ca86b',
  '#308e51',
  '#23753f',
  '#1b5f33',
  '#154a28',
  '#10381f',
];

export const wing: MantineColorsTuple = [
  '#eaf0fb',
  '#d4e0f5',
  '#aac3ea',
  '#7ca4dd',
  '#5388d0',
  '#346fbf',
  '#2459a5',
  '#1c4787',
  '#16386b',
  '#102a51',
];
