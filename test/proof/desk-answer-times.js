/**
 * Runs in the page of the desk: the milliseconds from a click on a call, or from an input in the
 * filter, to the painted change.
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
  const times = [];
  for (const link of links.slice(20, 25)) {
    const name = link.querySelector('strong').textContent;
    times.push(
      await measure(
        () => link.click(),
        () => document.querySelector('.call h2')?.textContent === name,
      ),
    );
  }
  for (const number of ['+14155551500', '+14155552500'])
    times.push(await measure(filter(number), shows(1)), await measure(filter(''), shows(links.length)));
  return times;
})();
