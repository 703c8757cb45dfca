/** A kind of file that is accepted: how it is stored, called, and may be announced. */
export interface AcceptedType {
  readonly mediaType: string;
  readonly label: string;
  /** Extensions that agree with the content; the first is added to a name without one. */
  readonly extensions: readonly string[];
  /** Content types that agree with the content, besides `application/octet-stream`. */
  readonly announcedAs: readonly string[];
  readonly isImage: boolean;
  /** Shown in place by a browser without running anything; everything else is a download. */
  readonly isShownInline: boolean;
}

const image = (
  mediaType: string,
  label: string,
  extensions: string[],
  aliases: string[] = [],
): AcceptedType => ({
  mediaType,
  label,
  extensions,
  announcedAs: [mediaType, ...aliases],
  isImage: true,
  isShownInline: true,
});

const textNames = ['text/plain', 'text/csv', 'text/tab-separated-values', 'text/markdown'];

/** The closed list of what evidence can be, by the media type that is stored. */
export const ACCEPTED_TYPES: readonly AcceptedType[] = [
  image('image/png', 'PNG', ['png'], ['image/x-png', 'image/apng']),
  image('image/jpeg', 'JPEG', ['jpg', 'jpeg', 'jpe', 'jfif'], ['image/jpg', 'image/pjpeg']),
  image('image/webp', 'WebP', ['webp']),
  image('image/gif', 'GIF', ['gif']),
  { ...image('image/tiff', 'TIFF', ['tif', 'tiff']), isShownInline: false },
  {
    mediaType: 'application/pdf',
    label: 'PDF',
    extensions: ['pdf'],
    announcedAs: ['application/pdf'],
    isImage: false,
    isShownInline: false,
  },
  {
    mediaType: 'video/mp4',
    label: 'MP4',
    extensions: ['mp4', 'm4v'],
    announcedAs: ['video/mp4', 'video/x-m4v'],
    isImage: false,
    isShownInline: true,
  },
  {
    mediaType: 'text/csv',
    label: 'CSV',
    extensions: ['csv', 'tsv'],
    announcedAs: textNames,
    isImage: false,
    isShownInline: false,
  },
  {
    mediaType: 'text/plain',
    label: 'plain text',
    extensions: ['txt', 'text', 'log', 'md'],
    announcedAs: textNames,
    isImage: false,
    isShownInline: false,
  },
];

const byMediaType = new Map(ACCEPTED_TYPES.map((type) => [type.mediaType, type]));

// What file-type calls the same content in other words.
const SAME_AS = new Map([
  ['image/apng', 'image/png'],
  ['video/x-m4v', 'video/mp4'],
]);

/** The accepted type of a media type, parameters such as `; charset=` aside. */
export function acceptedType(mediaType: string): AcceptedType | undefined {
  const [essence = ''] = mediaType.split(';');
  const name = essence.trim().toLowerCase();
  return byMediaType.get(SAME_AS.get(name) ?? name);
}
