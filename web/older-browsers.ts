/*
 * What libraries call and Chromium 90 lacks. Our own code does not need it; target.test.ts fails when a library starts to
 * call something newer that is not given here.
 */

// Object.hasOwn came with Chromium 93; the map library asks it of every geometry.
const ours: { hasOwn?: typeof Object.hasOwn } = Object
ours.hasOwn ??= (of, name) => Object.prototype.hasOwnProperty.call(of, name)

export {}
