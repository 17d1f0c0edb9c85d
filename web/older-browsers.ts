/**
 * Gives what libraries call and Chromium 90 lacks. Our own code does not need it; target.test.ts fails when a library
 * starts to call something newer that is not given here. Object.hasOwn came with Chromium 93; the map library asks it of
 * every geometry.
 */
export function supportOlderBrowsers(): void {
  const given: { hasOwn?: typeof Object.hasOwn } = Object
  given.hasOwn ??= (of, name) => Object.prototype.hasOwnProperty.call(of, name)
}
