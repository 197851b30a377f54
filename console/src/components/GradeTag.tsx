import { language, useWords } from '../app/language.ts';
import { common, type GradeId } from '../words/common.ts';
import { cx } from './cx.ts';

/** 红橙黄蓝 and the word: the colour alone says nothing. */
export function GradeTag({
  grade,
  confirmed = true,
  short = false,
}: {
  grade: GradeId;
  confirmed?: boolean;
  short?: boolean;
}) {
  const words = useWords(common);
  return (
    <span
      className={cx('grade', `grade-${grade}`, !confirmed && 'grade-suggested')}
      title={`${words.gradeColours[grade]} · ${words.grades[grade]}`}
    >
      <i aria-hidden="true" />
      {words.grades[grade]}
      {!confirmed && !short && <small>{words.gradeSuggested}</small>}
    </span>
  );
}

GradeTag.inFile = ({ grade, confirmed = true }: { grade: GradeId; confirmed?: boolean }): string => {
  const { grades, gradeSuggested } = common[language()];
  const name = grades[grade] ?? grade;
  return confirmed ? name : `${name} ${gradeSuggested}`;
};
