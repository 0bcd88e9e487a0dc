/** The bases' buttons stand over the map as soon as it has drawn its first whole picture. */
export const MAP_READY = '.place-button'
