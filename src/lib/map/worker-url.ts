import { setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';

/** MapLibre loads its worker from a file of its own; `?worker&url` is what gives it one in the built site too. */
setWorkerUrl(workerUrl);
