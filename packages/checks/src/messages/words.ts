// Sentences around a failure.

import { bilingual } from "./bilingual.ts";

export const WORDS = {
  returned: bilingual({ en: "{called} returned {got}", hi: "{called} ने {got} लौटाया" }),
  called: bilingual({ en: "after {called}", hi: "{called} के बाद" }),
  counterexample: bilingual({
    en: "Smallest input that shows it: {counterexample} (seed {seed}).",
    hi: "सबसे छोटा input जिसमें यह दिखता है: {counterexample} (seed {seed})।",
  }),
  todo: bilingual({
    en: "`{name}` is not written yet.",
    hi: "`{name}` अभी लिखा नहीं गया है।",
  }),
  at: bilingual({ en: " at {at}", hi: " {at} पर" }),
  line: bilingual({ en: " ({line})", hi: " ({line})" }),
  error: bilingual({ en: " (relative error {error})", hi: " (relative error {error})" }),
};
