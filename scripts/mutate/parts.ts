/** What the core is, and the tests that say what it must do. */

export interface Part {
  /** Files, and folders with all that is in them. */
  files: string[];
  tests: string[];
  /** Mutants tried of all there are: 300 tell the score to some 5 points, 100 to 8. */
  sample: number;
}

export const PARTS: Record<string, Part> = {
  clutter: {
    files: [
      'utils/clutter/find.ts',
      'utils/clutter/rules',
      'utils/clutter/text-shape.ts',
      'utils/clutter/lines.ts',
      'utils/clutter/zones.ts',
    ],
    // Those of one rule first: they are quick and notice most; then whole pages.
    tests: [
      'tests/clutter/kind-reasons.test.ts',
      'tests/clutter/kind-scores.test.ts',
      'tests/clutter/kind-signs.test.ts',
      'tests/clutter/labels.test.ts',
      'tests/clutter/left-blocks.test.ts',
      'tests/clutter/prose-lines.test.ts',
      'tests/clutter/rule-author-box.test.ts',
      'tests/clutter/rule-boxes.test.ts',
      'tests/clutter/rule-cards.test.ts',
      'tests/clutter/rule-lines.test.ts',
      'tests/clutter/rule-navigation.test.ts',
      'tests/clutter/rule-notice.test.ts',
      'tests/clutter/rule-read-more.test.ts',
      'tests/clutter/rule-see-also.test.ts',
      'tests/clutter/rule-share.test.ts',
      'tests/clutter/rule-ticker.test.ts',
      'tests/clutter/rules-pause.test.ts',
      'tests/clutter/text-shape.test.ts',
      'tests/clutter/zones.test.ts',
      'tests/clutter/find.test.ts',
      'tests/clutter/rules.test.ts',
      'tests/clutter/kind.test.ts',
      'tests/extract/markups.test.ts',
      'tests/extract/belongs.test.ts',
      'tests/clutter/left-out.test.ts',
      'tests/extract/fixtures.test.ts',
      'tests/clutter/link-boxes.test.ts',
      'tests/clutter/reasons.test.ts',
      'tests/extract/nothing-removed.test.ts',
    ],
    sample: 100,
  },
  resolver: {
    files: [
      'utils/annotate/times/resolve.ts',
      'utils/annotate/times/resolve-days.ts',
      'utils/annotate/times/resolve-parts.ts',
      'utils/annotate/times/resolve-text.ts',
      'utils/annotate/times/choose-year.ts',
      'utils/annotate/times/event-days.ts',
      'utils/annotate/times/calendar.ts',
    ],
    tests: [
      'tests/annotate/resolve.test.ts',
      'tests/annotate/times.test.ts',
      'tests/annotate/times-conventions.test.ts',
      'tests/annotate/times-families.test.ts',
      'tests/annotate/times-feasts.test.ts',
      'tests/annotate/times-kinds.test.ts',
      'tests/annotate/times-newswire.test.ts',
      'tests/annotate/times-other-forms.test.ts',
      'tests/annotate/key-dates.test.ts',
      'tests/annotate/key-dates-events.test.ts',
    ],
    sample: 300,
  },
  migrations: {
    files: ['utils/library/migrations.ts'],
    tests: ['tests/library/migrations.test.ts', 'tests/library/shape.test.ts'],
    sample: 300,
  },
  import: {
    files: ['utils/transfer/import'],
    tests: [
      'tests/transfer/import/values.test.ts',
      'tests/transfer/import/join.test.ts',
      'tests/transfer/import/formats.test.ts',
      'tests/transfer/import/run.test.ts',
      'tests/transfer/import/hostile.test.ts',
      'tests/transfer/import/backup.test.ts',
      'tests/transfer/import/kept-file.test.ts',
    ],
    sample: 150,
  },
};
