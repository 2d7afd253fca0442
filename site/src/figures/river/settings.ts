// Nothing can be set: it is the first picture of the course.

import type { Control, Settings } from "../settings.ts";

export type RiverSettings = Settings;

export const controls: readonly Control[] = [];
