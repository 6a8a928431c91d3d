// A citation is selected as one enters its field, ready to be copied.
document.addEventListener("focusin", (event) => {
  if (event.target.matches?.(".cite")) event.target.select();
});
