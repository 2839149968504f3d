/** What a decoder takes. Beyond it, it stops with a `LimitError` before it allocates anything. */
export interface BencodeLimits {
  /** How deep lists and dictionaries may nest. Default 64. */
  readonly maxDepth?: number;
  /** Bytes of one string, and of one message in a stream. Default 16 MiB. */
  readonly maxLength?: number;
  /** Values in one message, keys counted too. Default 1,000,000. */
  readonly maxCount?: number;
  /** Digits of one number. Default 40 (64 bits need 20). */
  readonly maxDigits?: number;
}

export const defaultLimits: Required<BencodeLimits> = {
  maxDepth: 64,
  maxLength: 16 * 1024 * 1024,
  maxCount: 1_000_000,
  maxDigits: 40,
};

export function withDefaults(limits: BencodeLimits | undefined): Required<BencodeLimits> {
  return limits === undefined ? defaultLimits : { ...defaultLimits, ...limits };
}
