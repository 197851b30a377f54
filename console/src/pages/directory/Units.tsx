import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useDirectory, useMe } from '../../api/queries.ts';
import { useWords } from '../../app/language.ts';
import { Button, ButtonLink } from '../../components/Button.tsx';
import { ListExport } from '../../components/export/ListExport.tsx';
import { Empty, Read } from '../../components/states.tsx';
import { type Contact, contactsOf, type Unit, unitsOf } from '../../words/people.ts';
import { ContactDialog } from './ContactDialog.tsx';
import { directoryWords } from './directory-words.ts';
import { DirectoryFrame } from './Frame.tsx';
import { columnsOf, PEOPLE_HEADINGS, peopleRows } from './list-columns.ts';
import { UnitDialog } from './UnitDialog.tsx';
import { UnitList } from './UnitList.tsx';
import { UnitSheet } from './UnitSheet.tsx';

type Editing = { unit: Unit | null } | { contact: Contact | null; of: string };

/** Units by kind at the left, the chosen one's people at the right; the choice is in the address. */
export function Page() {
  const query = useDirectory();
  const words = useWords(directoryWords);
  const [params, setParams] = useSearchParams();
  const [editing, setEditing] = useState<Editing | null>(null);
  const mayEdit = useMe().data?.me.may.includes('edit-directory') === true;
  const chosen = params.get('unit');
  return (
    <DirectoryFrame
      actions={
        mayEdit && (
          <>
            <ButtonLink to="/directory/import">{words.importList}</ButtonLink>
            <Button onClick={() => setEditing({ unit: null })}>{words.addUnit}</Button>
            {query.data && (
              <ListExport
                columns={columnsOf(PEOPLE_HEADINGS)}
                rows={peopleRows(unitsOf(query.data), contactsOf(query.data)).slice(1)}
                file={{ list: 'directory', title: words.title }}
              />
            )}
          </>
        )
      }
    >
      <Read query={query}>
        {(directory) => {
          const [units, contacts] = [unitsOf(directory), contactsOf(directory)];
          const unit = units.find(({ id }) => id === chosen);
          return (
            <div className={unit ? 'units units-chosen' : 'units'}>
              <UnitList
                units={units}
                contacts={contacts}
                chosen={unit?.id ?? null}
                onChoose={(id) => setParams({ unit: id })}
              />
              {unit ? (
                <UnitSheet
                  unit={unit}
                  contacts={contacts}
                  onBack={() => setParams({})}
                  edit={
                    mayEdit
                      ? { unit: () => setEditing({ unit }), contact: (contact) => setEditing({ contact, of: unit.id }) }
                      : null
                  }
                />
              ) : (
                <div className="unit-sheet unit-none">
                  <Empty>{words.chooseUnit}</Empty>
                </div>
              )}
              {editing && 'unit' in editing && (
                <UnitDialog unit={editing.unit} taken={units.map(({ id }) => id)} onClose={() => setEditing(null)} />
              )}
              {editing && 'contact' in editing && (
                <ContactDialog
                  contact={editing.contact}
                  of={editing.of}
                  units={units}
                  contacts={contacts}
                  onClose={() => setEditing(null)}
                />
              )}
            </div>
          );
        }}
      </Read>
    </DirectoryFrame>
  );
}
