// Charts as SVG text. Imports nothing, so it also draws in a browser.

export { type Axis, type Curve, type LineChart, lineChart } from "./line-chart.ts";
