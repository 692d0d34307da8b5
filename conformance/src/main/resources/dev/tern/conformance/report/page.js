'use strict';

// A cell of a matrix leads to its fold-out, which must be open to be read.
function openTarget() {
  const target = document.getElementById(location.hash.slice(1));
  for (let each = target; each; each = each.parentElement) {
    if (each.tagName === 'DETAILS') {
      each.open = true;
    }
  }
  if (target) {
    target.scrollIntoView();
  }
}

function addFoldButton(section) {
  const folds = section.querySelectorAll('details');
  if (folds.length < 2) {
    return;
  }
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = 'unfold all';
  button.addEventListener('click', () => {
    const open = button.textContent === 'unfold all';
    folds.forEach(fold => { fold.open = open; });
    button.textContent = open ? 'fold all' : 'unfold all';
  });
  section.querySelector('h2').append(button);
}

addEventListener('hashchange', openTarget);
document.querySelectorAll('main > section').forEach(addFoldButton);
if (location.hash) {
  openTarget();
}
