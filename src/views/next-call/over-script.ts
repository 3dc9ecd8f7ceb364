/**
 * Shows the words behind which it stands where the call named above them has begun. It stands in the page: a script of its own
 * would come after the page was shown, and move what is below.
 */
export const overScript =
  "{const{previousElementSibling:over,parentElement:around}=document.currentScript;over.hidden=new Date(around.querySelector('time').dateTime)>new Date()}";
