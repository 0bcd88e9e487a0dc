/** All that is used of MapLibre when the page runs: react-map-gl is given this, and whatever is not named here is not shipped. */
export { AttributionControl, Map, prewarm, setWorkerUrl } from 'maplibre-gl'
