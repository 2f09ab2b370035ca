import { describe, expect, it } from 'vitest';
import { FEATURES } from '../../scripts/train-blocks/feature-names';
import { WIDTH } from '../../utils/extract/model/features';
import { readTrees } from '../../utils/extract/model/trees';
import { WEIGHTS } from '../../utils/extract/model/weights';

/** Two features, one of them asked at 1.5 and 3.5; one tree of three leaves. */
function small(): string {
  const bytes = new DataView(new ArrayBuffer(64));
  let at = 0;
  const u8 = (value: number) => bytes.setUint8(at++, value);
  const u16 = (value: number) => {
    bytes.setUint16(at, value, true);
    at += 2;
  };
  const f32 = (value: number) => {
    bytes.setFloat32(at, value, true);
    at += 4;
  };
  const leaf = (value: number) => {
    u16(0x3ff << 6);
    u16(value & 0xffff);
  };
  u16(2);
  u8(0);
  u8(2);
  f32(1.5);
  f32(3.5);
  u16(1);
  f32(0);
  f32(0.5);
  u16(1 << 6);
  leaf(-4);
  u16((1 << 6) | 1);
  leaf(0);
  leaf(4);
  return btoa(String.fromCharCode(...new Uint8Array(bytes.buffer, 0, at)));
}

describe('trees', () => {
  it('take the branch of the value, up to the edge to the left', () => {
    const { judge, width } = readTrees(small());
    expect(width).toBe(2);
    const table = new Float32Array([9, 1.5, 9, 2, 9, 4]);
    const judged = [0, 1, 2].map((row) => judge(table, row, 2));
    expect(judged[0]).toBeCloseTo(1 / (1 + Math.exp(2)));
    expect(judged[1]).toBe(0.5);
    expect(judged[2]).toBeCloseTo(1 / (1 + Math.exp(-2)));
  });

  it('that are shipped were made for the features there are, and are small', () => {
    expect(readTrees(WEIGHTS).width).toBe(WIDTH);
    expect(FEATURES).toHaveLength(WIDTH);
    expect(new Set(FEATURES).size).toBe(FEATURES.length);
    expect(WEIGHTS.length).toBeLessThan(60_000);
  });
});
