import { own } from '../domain/matter/own.ts';
import { channelName, templateName } from '../domain/texts/names.ts';
import { sameWords } from '../domain/texts/registered.ts';
import type { Policy } from '../domain/rules/policy.ts';
import { type Finding, finding, shown } from './finding.ts';

/**
 * P8: where a channel of this district sends nothing but registered templates, each has its id. `shipped`: its wording is known to the
 * deployment's own settings. `inForce`: a wording that changes is another registration.
 */
export function registrationFindings(
  policy: Policy,
  { channels, shipped, inForce }: { channels: readonly string[]; shipped: Policy; inForce: Policy },
): Finding[] {
  const asking = channels.filter((channel) => own(policy.delivery.channels, channel)?.registered);
  return asking.flatMap((channel) =>
    Object.keys(policy.texts.templates).flatMap((template) => {
      const given = own(own(policy.registered, channel) ?? {}, template);
      const path = ['registered', channel, template];
      if (given === undefined)
        return sameWords(policy, shipped, template)
          ? []
          : [
              finding(
                path,
                `缺少登记编号：渠道“${channelName(channel)}”只发运营商登记过的模板，而短信“${templateName(template)}”的正文是新的，请登记后填写编号`,
              ),
            ];
      return given === own(own(inForce.registered, channel) ?? {}, template) && !sameWords(policy, inForce, template)
        ? [
            finding(
              path,
              `现为${shown(given)}，是原正文的登记编号；短信“${templateName(template)}”的正文已改，请重新登记后填写新编号`,
            ),
          ]
        : [];
    }),
  );
}
