/** Of no site. */
export const SAMPLE_URL = 'https://tidewater-herald.example/coast/port-alder-ferry';
