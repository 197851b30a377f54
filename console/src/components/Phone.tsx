/** A name with its number, which a phone can dial. */
export function Phone({ person }: { person: { name: string; phone?: string } }) {
  return (
    <span className="phone">
      {person.name}
      {person.phone !== undefined && (
        <a className="number" href={`tel:${person.phone}`}>
          {person.phone.replace(/^(\d{3})(\d{4})(\d{4})$/, '$1 $2 $3')}
        </a>
      )}
    </span>
  );
}

Phone.inFile = ({ person: { name, phone = '' } }: { person: { name: string; phone?: string } }): string =>
  `${name} ${phone}`;
