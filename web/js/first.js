// Runs before the first paint (the one script that is no module), so that a chosen theme does not flash.
try {
  const theme = JSON.parse(localStorage.getItem('zhenxing.theme'));
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // No storage: the system's theme it is.
}
