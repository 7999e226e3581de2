/** A form item of pages built on Bootstrap, whichever version and whoever drew the control in it. */
export const formGroup = {
  scope: '.form-group',
  label: '.control-label,.col-form-label,.form-label',
  required: '.required',
};
