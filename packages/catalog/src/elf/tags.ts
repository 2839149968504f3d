/** Tags of the dynamic section that are used here. */
export const dynamicTag = {
  hash: 4,
  strings: 5,
  symbols: 6,
  relocations: 7,
  relocationsSize: 8,
  stringsSize: 10,
  pltRelocationsSize: 2,
  pltRelocations: 23,
  relativeSize: 35,
  relative: 36,
  gnuHash: 0x6ffffef5,
} as const;
