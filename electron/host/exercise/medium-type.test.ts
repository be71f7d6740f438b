import { expect, it } from 'vitest';
import { mediumType } from './medium-type';

const of = (text: string): Uint8Array => new TextEncoder().encode(text);

it('tells an attachment by its bytes', () => {
  expect(mediumType(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]))).toBe('image/png');
  expect(mediumType(new Uint8Array([0xff, 0xd8, 0xff, 0xe0]))).toBe('image/jpeg');
  expect(mediumType(of('RIFF....WEBPVP8 '))).toBe('image/webp');
  expect(mediumType(of('%PDF-1.7'))).toBe('application/pdf');
  expect(mediumType(of('....ftypisom'))).toBe('video/mp4');
  expect(mediumType(new Uint8Array([0xff, 0xfb, 0x90, 0x64]))).toBe('audio/mpeg');
  expect(mediumType(of('公告：大橋封閉'))).toBe('text/plain');
});

it('takes nothing else', () => {
  for (const bytes of [new Uint8Array(0), of('  \n'), of('MZ\0\0'), new Uint8Array([0x50, 0x4b, 3, 4, 0xff, 0xff])])
    expect(mediumType(bytes)).toBeNull();
});
