// Made by scripts/rtpengine-generate out of src/table. Do not edit.
import type { Commands as Commands10_5, Methods as Methods10_5 } from "./release-10-5.js";
import type { Commands as Commands11_5, Methods as Methods11_5 } from "./release-11-5.js";
import type { Commands as Commands12_5, Methods as Methods12_5 } from "./release-12-5.js";
import type { Commands as Commands13_0, Methods as Methods13_0 } from "./release-13-0.js";
import type { Commands as Commands13_1, Methods as Methods13_1 } from "./release-13-1.js";
import type { Commands as Commands13_2, Methods as Methods13_2 } from "./release-13-2.js";
import type { Commands as Commands13_3, Methods as Methods13_3 } from "./release-13-3.js";
import type { Commands as Commands13_4, Methods as Methods13_4 } from "./release-13-4.js";
import type { Commands as Commands13_5, Methods as Methods13_5 } from "./release-13-5.js";
import type { Commands as Commands26_0, Methods as Methods26_0 } from "./release-26-0.js";
import type { Commands as Commands26_1, Methods as Methods26_1 } from "./release-26-1.js";
import type { Commands as Commands26_2, Methods as Methods26_2 } from "./release-26-2.js";

/** The commands of each release: name → options and reply. */
export interface CommandsByRelease {
  readonly "10.5": Commands10_5;
  readonly "11.5": Commands11_5;
  readonly "12.5": Commands12_5;
  readonly "13.0": Commands13_0;
  readonly "13.1": Commands13_1;
  readonly "13.2": Commands13_2;
  readonly "13.3": Commands13_3;
  readonly "13.4": Commands13_4;
  readonly "13.5": Commands13_5;
  readonly "26.0": Commands26_0;
  readonly "26.1": Commands26_1;
  readonly "26.2": Commands26_2;
}

/** The methods of each release. */
export interface MethodsByRelease {
  readonly "10.5": Methods10_5;
  readonly "11.5": Methods11_5;
  readonly "12.5": Methods12_5;
  readonly "13.0": Methods13_0;
  readonly "13.1": Methods13_1;
  readonly "13.2": Methods13_2;
  readonly "13.3": Methods13_3;
  readonly "13.4": Methods13_4;
  readonly "13.5": Methods13_5;
  readonly "26.0": Methods26_0;
  readonly "26.1": Methods26_1;
  readonly "26.2": Methods26_2;
}
