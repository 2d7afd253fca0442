// Entry `@pravah/core/kit`: what a student's work may import. Nothing here is asked of a student.

export { type Mat, map, matmul, shape, sum, transpose, type Vec, zeros, zip } from "./matrix.ts";
export { NotImplemented } from "./not-implemented.ts";
export { uniforms } from "./uniforms.ts";
