/** The number of the display that this window stands on: the fragment of its address. */
const number = document.getElementById('number');
if (number !== null) number.textContent = location.hash.slice(1);
