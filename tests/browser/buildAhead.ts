/** Builds the page that the browser's tests drive, so that it is there when they begin: `tests/all.js`. */
import { builtSite } from './builtSite.ts'

await builtSite()
