export const messages = {
  title: 'How fakes give themselves away',
  what: 'What you know of your goods, held against every listing that names this right. Shops are not shown it.',
  none: 'Nothing told yet',
  noneWhat:
    'A phrase that genuine goods never carry, a model that was never made, or your lowest price helps to find fakes before they are sold.',
  write: 'Tell something',
  separator: '; ',
  kind: {
    phrase: 'Phrases',
    'false-model': 'Models never made',
    impossible: 'Impossible combination',
    channel: 'Sold by named shops only',
    'price-floor': 'Lowest price',
    pictures: 'Pictures of fakes',
  },
  kindWhat: {
    phrase: 'Words that genuine goods are never described with.',
    'false-model':
      'Model numbers that you never gave: # is a digit, @ a letter, ? either, * up to eight of either.',
    impossible: 'A model that is made in some colours, sizes or materials only.',
    channel: 'Goods that only these shops sell.',
    'price-floor': 'Genuine goods are not sold for less.',
    pictures: 'Counterfeit goods or packaging, at most ten. Listings that show them are found.',
  },
  says: {
    impossible: '{{model}}: {{attribute}} only {{made}}',
    channel: '{{model}}: only {{merchants}}',
  },
  field: {
    phrases: 'Phrases',
    patterns: 'Model numbers or patterns',
    model: 'Names of the model',
    attribute: 'What varies, such as colour',
    known: 'Every word for it that a seller might use',
    made: 'Those that are really made',
    merchants: 'Shops, as storefront/shop number',
    amount: 'Lowest price',
    currency: 'Currency',
  },
  new: {
    title: 'Tell about {{title}}',
    kind: 'What you tell',
    lines: 'One a line',
    try: 'Try on live listings',
    keep: 'Keep as draft',
    live: 'Put in force',
    tryFirst: 'It can be put in force once you have seen what it would have found.',
  },
  tried: {
    title_one: 'Would have found {{matched}} of {{count}} live listing that names this right',
    title_other: 'Would have found {{matched}} of {{count}} live listings that name this right',
    nothing: 'No live listing carries the words of this right.',
    more_one: 'and {{count}} more',
    more_other: 'and {{count}} more',
  },
  stage: { draft: 'Draft', live: 'In force', ended: 'Ended' },
  to: { live: 'Put in force', ended: 'End' },
  column: { tell: 'What is told', stage: 'State', written: 'Written', action: 'Action' },
  performance: { matched: 'Found', removed: 'Removed', cleared: 'Cleared' },
};

declare module '../messages.js' {
  interface Namespaces {
    tells: typeof messages;
  }
}
