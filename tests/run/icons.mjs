import { mkdirSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';

/** Draws public/icon/*.png from icon.svg: `node tests/run/icons.mjs` after a change of the drawing. */
const root = path.resolve(import.meta.dirname, '../..');
const folder = path.join(root, 'public/icon');
mkdirSync(folder, { recursive: true });
for (const size of [16, 32, 48, 128])
  await sharp(path.join(root, 'tests/run/icon.svg'), { density: 72 * Math.max(1, size / 32) })
    .resize(size, size)
    .png({ compressionLevel: 9 })
    .toFile(path.join(folder, `${size}.png`));
