/** In somebody else's page a finger or a wheel is first of all the reader's way past the map. */
export const EMBEDDED = window.self !== window.top
