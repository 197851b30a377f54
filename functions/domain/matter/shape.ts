type FieldKind = 'text' | 'number' | 'flag' | 'list' | 'map';

/** What each field of a stored thing must be: `?` may be absent, `|null` is absent in the table and null in the domain. The compiler asks for every field. */
export type Shape<Stored> = {
  [Field in keyof Stored]-?: undefined extends Stored[Field]
    ? `${FieldKind}?`
    : null extends Stored[Field]
      ? `${FieldKind}|null`
      : FieldKind;
};
