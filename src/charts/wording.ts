/** A share in 0-1 as per cent: "64%"; one decimal below 10 %; 0% and 100% only where it is none or all. */
export function percent(share: number): string {
  if (share > 0 && share < 0.0005) return "<0.1%";
  if (share < 1 && share >= 0.995) return ">99%";
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

/** A number for people: whole from 1000 on, one decimal from 10 on, else some digits; no trailing zeros. */
export function number(value: number, digits = 3): string {
  const size = Math.abs(value);
  return String(
    Number(size >= 1000 ? value.toFixed(0) : size >= 10 ? value.toFixed(1) : value.toPrecision(digits)),
  );
}

/** A p-value as prose: "p = 0.03", "p = 0.004", "p < 0.001". */
export function pValue(p: number): string {
  if (p < 0.001) return "p < 0.001";
  return `p = ${p < 0.01 ? p.toFixed(3) : p.toFixed(2)}`;
}
