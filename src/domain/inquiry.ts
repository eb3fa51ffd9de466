/** What a reader may send from the contact form. */
export interface Inquiry {
  readonly name: string;
  readonly email: string;
  readonly message: string;
}

export const inquiryLimits = { name: 120, email: 254, message: 5000 } as const;

export type InquiryProblems = Partial<Record<keyof Inquiry, string>>;

const mailAddress = /^[^\s@<>()",;:\\]+@[^\s@<>()",;:\\]+\.[^\s@<>()",;:\\.]{2,}$/;

/** What is wrong with a message, by field, in words for its sender; empty when it can be stored. */
export function checkInquiry({ name, email, message }: Inquiry): InquiryProblems {
  return {
    ...checkLength('name', name, 'Please tell us your name.'),
    ...(mailAddress.test(email)
      ? {}
      : { email: 'Please give an email address we can answer to, such as ada@example.org.' }),
    ...checkLength('email', email, 'Please give an email address we can answer to, such as ada@example.org.'),
    ...checkLength('message', message, 'Please write what you are deciding.'),
  };
}

function checkLength(field: keyof Inquiry, value: string, whenEmpty: string): InquiryProblems {
  if (value.trim() === '') return { [field]: whenEmpty };
  const most = inquiryLimits[field];
  return value.length > most
    ? { [field]: `Please keep this under ${most} characters; it has ${value.length}.` }
    : {};
}
