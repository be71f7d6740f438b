/**
 * The elements of CAP 1.2 in their order, after the schema of the standard (OASIS, Common Alerting Protocol Version 1.2,
 * 1 July 2010, CAP-v1.2.xsd): how often each stands, and what is in it.
 */
export type CapElement = {
  readonly name: string;
  /** `1` and `+`: at least once; `?` and `1`: at most once. */
  readonly occurs: '1' | '?' | '+' | '*';
  /** A text of this form, one of these words, or elements of their own. */
  readonly content: 'text' | 'token' | 'time' | 'integer' | 'decimal' | readonly string[] | readonly CapElement[];
};

const pair = [
  { name: 'valueName', occurs: '1', content: 'text' },
  { name: 'value', occurs: '1', content: 'text' },
] as const;

const resource = [
  { name: 'resourceDesc', occurs: '1', content: 'text' },
  { name: 'mimeType', occurs: '1', content: 'text' },
  { name: 'size', occurs: '?', content: 'integer' },
  { name: 'uri', occurs: '?', content: 'text' },
  { name: 'derefUri', occurs: '?', content: 'text' },
  { name: 'digest', occurs: '?', content: 'text' },
] as const;

const area = [
  { name: 'areaDesc', occurs: '1', content: 'text' },
  { name: 'polygon', occurs: '*', content: 'text' },
  { name: 'circle', occurs: '*', content: 'text' },
  { name: 'geocode', occurs: '*', content: pair },
  { name: 'altitude', occurs: '?', content: 'decimal' },
  { name: 'ceiling', occurs: '?', content: 'decimal' },
] as const;

export const capCategories = [
  'Geo',
  'Met',
  'Safety',
  'Security',
  'Rescue',
  'Fire',
  'Health',
  'Env',
  'Transport',
  'Infra',
  'CBRNE',
  'Other',
] as const;
export const capUrgencies = ['Immediate', 'Expected', 'Future', 'Past', 'Unknown'] as const;
export const capSeverities = ['Extreme', 'Severe', 'Moderate', 'Minor', 'Unknown'] as const;
export const capCertainties = ['Observed', 'Likely', 'Possible', 'Unlikely', 'Unknown'] as const;
const responseTypes = [
  'Shelter',
  'Evacuate',
  'Prepare',
  'Execute',
  'Avoid',
  'Monitor',
  'Assess',
  'AllClear',
  'None',
] as const;

const info = [
  { name: 'language', occurs: '?', content: 'text' },
  { name: 'category', occurs: '+', content: capCategories },
  { name: 'event', occurs: '1', content: 'text' },
  { name: 'responseType', occurs: '*', content: responseTypes },
  { name: 'urgency', occurs: '1', content: capUrgencies },
  { name: 'severity', occurs: '1', content: capSeverities },
  { name: 'certainty', occurs: '1', content: capCertainties },
  { name: 'audience', occurs: '?', content: 'text' },
  { name: 'eventCode', occurs: '*', content: pair },
  { name: 'effective', occurs: '?', content: 'time' },
  { name: 'onset', occurs: '?', content: 'time' },
  { name: 'expires', occurs: '?', content: 'time' },
  { name: 'senderName', occurs: '?', content: 'text' },
  { name: 'headline', occurs: '?', content: 'text' },
  { name: 'description', occurs: '?', content: 'text' },
  { name: 'instruction', occurs: '?', content: 'text' },
  { name: 'web', occurs: '?', content: 'text' },
  { name: 'contact', occurs: '?', content: 'text' },
  { name: 'parameter', occurs: '*', content: pair },
  { name: 'resource', occurs: '*', content: resource },
  { name: 'area', occurs: '*', content: area },
] as const;

/** Under which an alert may be written here: never `Actual` or `System`. */
export const capWrittenStatuses = ['Exercise', 'Test', 'Draft'] as const;

export const capElements = [
  { name: 'identifier', occurs: '1', content: 'token' },
  { name: 'sender', occurs: '1', content: 'token' },
  { name: 'sent', occurs: '1', content: 'time' },
  { name: 'status', occurs: '1', content: ['Actual', 'Exercise', 'System', 'Test', 'Draft'] },
  { name: 'msgType', occurs: '1', content: ['Alert', 'Update', 'Cancel', 'Ack', 'Error'] },
  { name: 'source', occurs: '?', content: 'text' },
  { name: 'scope', occurs: '1', content: ['Public', 'Restricted', 'Private'] },
  { name: 'restriction', occurs: '?', content: 'text' },
  { name: 'addresses', occurs: '?', content: 'text' },
  { name: 'code', occurs: '*', content: 'text' },
  { name: 'note', occurs: '?', content: 'text' },
  { name: 'references', occurs: '?', content: 'text' },
  { name: 'incidents', occurs: '?', content: 'text' },
  { name: 'info', occurs: '*', content: info },
] as const satisfies readonly CapElement[];

type Value<Content> = Content extends string
  ? string
  : Content extends readonly (infer Entry)[]
    ? Entry extends string
      ? Entry
      : Entry extends CapElement
        ? CapRecord<Content>
        : never
    : never;
type CapRecord<Content> = Content extends readonly (infer Entry)[]
  ? {
      readonly [Element in Extract<Entry, CapElement> as Element['name']]: Element['occurs'] extends '1'
        ? Value<Element['content']>
        : Element['occurs'] extends '?'
          ? Value<Element['content']> | null
          : readonly Value<Element['content']>[];
    }
  : never;

/** An alert as its elements say: absent ones are null or an empty list. */
export type CapAlert = CapRecord<typeof capElements>;
export type CapInfo = CapAlert['info'][number];

export const capNamespace = 'urn:oasis:names:tc:emergency:cap:1.2';

/** Date and time with a numeric offset, without fractions and never `Z`; UTC is `-00:00`. */
export const capTime = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}[+-]\d{2}:\d{2}$/;
