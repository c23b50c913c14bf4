/** A share in 0-1 as per cent: "64%"; one decimal below 10 %, where a whole number would hide much. */
export function percent(share: number): string {
  const value = share * 100;
  return value > 0 && value < 9.95 ? `${value.toFixed(1)}%` : `${Math.round(value)}%`;
}

/** A count with its noun: "1 paper", "12 papers". */
export function counted(n: number, noun: string): string {
  return `${n} ${n === 1 ? noun : `${noun}s`}`;
}

/** Names as prose: "a", "a and b", "a, b and c". */
export function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join() : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

/** A span of years as prose: "2016 to 2025", or the one year. */
export function period(years: readonly number[]): string {
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return first === last ? `${first}` : `${first} to ${last}`;
}

/** A number with at most four significant digits and no trailing zeros: "86.5", "0.923", "35000". */
export function number(value: number, digits = 4): string {
  return Math.abs(value) >= 1000 ? String(Math.round(value)) : String(Number(value.toPrecision(digits)));
}

/** A p-value as prose: "p = 0.03", "p = 0.004", "p < 0.001". */
export function pValue(p: number): string {
  if (p < 0.001) return "p < 0.001";
  return `p = ${p < 0.01 ? p.toFixed(3) : p.toFixed(2)}`;
}
