/**
 * Runs in the page of the desk: the milliseconds from a click on a call, or from an input in the
 * filter, to the painted change. Each kind of action has its own list.
 */
(async () => {
  const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const measure = async (act, isShown) => {
    const start = performance.now();
    act();
    while (!isShown()) await nextFrame();
    await nextFrame(); // begins when the change is painted
    return performance.now() - start;
  };
  const links = [...document.querySelectorAll('.calls a')];
  const field = document.querySelector('input[type=search]');
  const filter = (text) => () => {
    field.value = text;
    field.dispatchEvent(new Event('input'));
  };
  const shows = (count) => () => document.querySelectorAll('.calls li').length === count;
  const times = { 'select a call': [], filter: [], 'clear the filter': [] };
  for (const link of links.slice(20, 25)) {
    const name = link.querySelector('strong').textContent;
    times['select a call'].push(
      await measure(
        () => link.click(),
        () => document.querySelector('.call h2')?.textContent.trim() === name,
      ),
    );
  }
  for (let nth = 150; nth < 200; nth += 10) {
    times.filter.push(await measure(filter(`+1415555${nth}0`), shows(1)));
    times['clear the filter'].push(await measure(filter(''), shows(links.length)));
  }
  return times;
})();
