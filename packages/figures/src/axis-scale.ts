// From values to places on an axis, and the ticks in between.

export interface AxisScale {
  /** Place of a value, 0 at the low end of the axis and 1 at the high end. */
  place(value: number): number;
  /** Whether the value can be shown: finite, not beyond 1e300, and on a logarithmic axis not below 1e-300. */
  shows(value: number): boolean;
  ticks: readonly Tick[];
}

export interface Tick {
  at: number;
  label: string;
}

const MOST_TICKS = 6;
/** Beyond these, differences overflow or steps become 0. */
const LARGEST = 1e300;
const SMALLEST_RANGE = 1e-290;

/** A scale that covers `values`; those that cannot be shown do not count. */
export function axisScale(values: readonly number[], log: boolean): AxisScale {
  const shows = (value: number) => Math.abs(value) <= LARGEST && (!log || value >= 1 / LARGEST);
  const toAxis = log ? Math.log10 : (value: number) => value;
  const shown = values.filter(shows).map(toAxis);
  const [low, high] = widened(shown, log);
  return {
    place: (value) => (toAxis(value) - low) / (high - low),
    shows,
    ticks: log ? powersOfTen(low, high) : roundNumbers(low, high),
  };
}

/** Never empty: one value alone, or none, still gets an axis around it. */
function widened(values: readonly number[], log: boolean): [low: number, high: number] {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) [low, high] = [Math.min(low, value), Math.max(high, value)];
  if (values.length === 0) [low, high] = [0, 1];
  if (log) [low, high] = [Math.floor(low), Math.ceil(high)];
  const size = Math.max(Math.abs(low), Math.abs(high));
  if (high - low > 1e-12 * size + SMALLEST_RANGE) return [low, high];
  const margin = log ? 1 : Math.max(size * 0.1, 1e-12);
  return [low - margin, high + margin];
}

function powersOfTen(low: number, high: number): Tick[] {
  const step = Math.max(1, Math.ceil((high - low) / MOST_TICKS));
  const ticks: Tick[] = [];
  for (let power = Math.ceil(low); power <= high; power += step) {
    ticks.push({ at: 10 ** power, label: `1e${power}` });
  }
  return ticks;
}

function roundNumbers(low: number, high: number): Tick[] {
  const raw = (high - low) / MOST_TICKS;
  const magnitude = 10 ** Math.floor(Math.log10(raw));
  const step = ([1, 2, 5, 10].find((factor) => factor * magnitude >= raw) ?? 10) * magnitude;
  const ticks: Tick[] = [];
  for (let i = Math.ceil(low / step); i * step <= high * (1 + 1e-12); i++) {
    ticks.push({ at: i * step, label: String(Number((i * step).toPrecision(6))) });
  }
  return ticks;
}
