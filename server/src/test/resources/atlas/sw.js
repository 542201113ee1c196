// The test's service worker.
