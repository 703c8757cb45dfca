interface Sample {
  info: Record<string, string>;
  /** Times that the file is updated by appending. */
  updates?: number;
  isSigned?: boolean;
  jpeg?: Uint8Array;
}

/** A small PDF of one page, for tests: as an office, an editor or a scanner would leave it. */
export function makePdf({ info, updates = 0, isSigned = false, jpeg }: Sample): Buffer {
  const entries = Object.entries(info).map(([name, value]) => `/${name} (${value})`);
  const picture = jpeg
    ? Buffer.concat([
        Buffer.from(
          `<</Type/XObject/Subtype/Image/Filter/DCTDecode/Length ${jpeg.length}>>stream\n`,
        ),
        jpeg,
        Buffer.from('\nendstream'),
      ])
    : Buffer.from('<</Unused true>>');
  const objects = [
    Buffer.from('<</Type/Catalog/Pages 2 0 R>>'),
    Buffer.from('<</Type/Pages/Kids[3 0 R]/Count 1>>'),
    Buffer.from('<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>'),
    Buffer.from(`<<${entries.join(' ')}>>`),
    picture,
    Buffer.from(isSigned ? '<</Type/Sig/ByteRange[0 10 20 10]>>' : '<</Unused true>>'),
  ];
  let file = Buffer.from('%PDF-1.4\n');
  const places = objects.map((object, at) => {
    const place = file.length;
    file = Buffer.concat([
      file,
      Buffer.from(`${at + 1} 0 obj\n`),
      object,
      Buffer.from('\nendobj\n'),
    ]);
    return place;
  });
  let previous = file.length;
  const lines = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`);
  const size = objects.length + 1;
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${lines.join('')}`;
  const trailer = (more: string) => `trailer\n<</Size ${size}/Root 1 0 R/Info 4 0 R${more}>>\n`;
  file = Buffer.concat([
    file,
    Buffer.from(`${table}${trailer('')}startxref\n${previous}\n%%EOF\n`),
  ]);
  for (let round = 0; round < updates; round += 1) {
    const place = file.length;
    const entry = `3 1\n${String(place).padStart(10, '0')} 00000 n \n`;
    const object = `3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 ${201 + round}]>>\nendobj\n`;
    const begun = place + object.length;
    const end = `xref\n${entry}${trailer(`/Prev ${previous}`)}startxref\n${begun}\n%%EOF\n`;
    file = Buffer.concat([file, Buffer.from(object + end)]);
    previous = begun;
  }
  return file;
}
