// Runs before the first paint (the one script that is no module), so that neither a chosen theme nor the
// layout of the header flashes.

try {
  const theme = JSON.parse(localStorage.getItem('zhenxing.theme'));
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // No storage: the system's theme it is.
}
document.documentElement.dataset.view = location.search.length > 1 ? 'results' : 'start';
