import { describe, expect, it } from 'vitest';
import { FEATURES } from '../../scripts/train-blocks/feature-names';
import { WIDTH } from '../../utils/extract/model/features';
import { readTrees } from '../../utils/extract/model/trees';
import { WEIGHTS } from '../../utils/extract/model/weights';

const LEFT_ENDS = 1;
const RIGHT_ENDS = 2;

/** Two features, one of them asked at 1.5 and 3.5; one tree of three leaves. */
function small(): string {
  const bytes: number[] = [];
  const add = (size: number, write: (view: DataView) => void, from = 0) => {
    const view = new DataView(new ArrayBuffer(size));
    write(view);
    bytes.push(...new Uint8Array(view.buffer).subarray(from));
  };
  const u8 = (value: number) => bytes.push(value & 0xff);
  const u16 = (value: number) => add(2, (view) => view.setUint16(0, value, true));
  const f32 = (value: number) => add(4, (view) => view.setFloat32(0, value, true));
  /** Without the lowest byte. */
  const edge = (value: number) => add(4, (view) => view.setFloat32(0, value, true), 1);
  const node = (feature: number, nth: number, ends: number) => u16((feature << 8) | (nth << 2) | ends);
  u16(2);
  u8(0);
  u8(2);
  edge(1.5);
  edge(3.5);
  u16(1);
  f32(0);
  f32(0.5);
  node(1, 0, LEFT_ENDS);
  u8(-2);
  node(1, 1, LEFT_ENDS | RIGHT_ENDS);
  u8(0);
  u8(2);
  return btoa(String.fromCharCode(...bytes));
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
