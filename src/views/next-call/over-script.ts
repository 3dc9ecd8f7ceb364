/**
 * Shows the words marked for it in what it stands in where the call that is named first there has begun. It stands in the page: a script of its own
 * would come after the page was shown, and move what is below.
 */
export const overScript =
  "{const around=document.currentScript.parentElement;around.querySelector('[data-over]').hidden=new Date(around.querySelector('time').dateTime)>new Date()}";
