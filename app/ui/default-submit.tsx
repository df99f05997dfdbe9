/**
 * The first thing in a form with several buttons: what the Enter key in a field does. Otherwise it would press the
 * topmost visible button, whichever that is.
 */
export function DefaultSubmit({ intent }: { intent: string }) {
  return (
    <button
      type="submit"
      name="intent"
      value={intent}
      className="visually-hidden"
      tabIndex={-1}
      aria-hidden="true"
    />
  );
}
