/** A figure as a table prints it: to the second decimal, without zeros at the end. */
export const shown = (value: number): string => String(Math.round((value + Number.EPSILON) * 100) / 100);

/** A sentence of the rules with its figures. Throws where it asks for one that there is not, which means a broken policy. */
export const said = (sentence: string, figures: Readonly<Record<string, string | number>>): string =>
  sentence.replace(/\{(\w+)\}/g, (_, name: string) => {
    const figure = Object.hasOwn(figures, name) ? figures[name] : undefined;
    if (figure === undefined) throw new Error(`the rules of scores name a figure that there is not: ${name}`);
    return String(figure);
  });
