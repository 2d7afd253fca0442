// The script of every page: small things at once, everything else when the page needs it.

import { setUpMenu } from "./menu.ts";
import { keepCourse } from "./offline.ts";
import { showProgress } from "./progress-badges.ts";
import { watchScrollers } from "./scrollers.ts";
import { keepPlace } from "./switch-language.ts";
import { setUpTheme } from "./theme.ts";

setUpTheme();
setUpMenu();
keepPlace();
showProgress();
watchScrollers();
if (document.querySelector("pravah-figure")) void import("../elements/figure-element.ts");
if (document.querySelector("pravah-playground")) void import("../playground/playground-element.ts");
if (document.querySelector("pravah-search")) void import("../elements/search-element.ts");
keepCourse();
