const constantKey = /^[A-Za-z0-9][A-Za-z0-9_.-]*$/;

/** Can the key of a table stand in `$sht(table=>key)` as it is? */
export function isConstantKey(key: string): boolean {
  return constantKey.test(key);
}
