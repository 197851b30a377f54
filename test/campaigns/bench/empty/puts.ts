/** A head and the alert itself, as intake makes a delivery of one alert durable. */
export const putsOf = (TableName: string, id: string, body: string) =>
  [{ sk: 'HEAD' }, { sk: 'ENTRY', body }].map((item) => ({
    Put: {
      TableName,
      Item: { pk: `DELIVERY#bench#${id}`, ...item },
      ConditionExpression: 'attribute_not_exists(pk)',
    },
  }));
