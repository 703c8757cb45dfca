import { describe, expect, it } from 'vitest';
import type { RightKind } from './right-kinds.js';
import { checkRightNumber } from './right-number.js';

type Row = [kind: RightKind, office: string, written: string, expected: string];

const ACCEPTED: Row[] = [
  ['trademark', 'US', '97/123,456', '97123456'],
  ['trademark', 'US', '1,234,567', '1234567'],
  ['trademark', 'US', '22406', '0022406'],
  ['trademark', 'em', '018012345', '018012345'],
  ['trademark', 'WO', 'IR 1234567A', '1234567A'],
  ['trademark', 'WO', '2R 168 345', '168345'],
  ['trademark', 'WO', '0447999', '447999'],
  ['trademark', 'CN', '第１２３４５６７８号', '12345678'],
  ['trademark', 'CN', '12345678a', '12345678A'],
  ['trademark', 'CN', 'G1234567', 'G1234567'],
  ['trademark', 'GB', 'uk00003123456', 'UK00003123456'],
  ['trademark', 'GB', '3123456', 'UK00003123456'],
  ['trademark', 'GB', 'UK00918012345', 'UK00918012345'],
  ['trademark', 'DE', 'DE 30 2015 012 345', '302015012345'],
  ['trademark', 'JP', '商標登録第6123456号', '6123456'],
  ['trademark', 'KR', '제40-1234567-0000호', '40-1234567-0000'],
  ['copyright', 'CN', '国作登字－2021－F－00123456', '国作登字-2021-F-00123456'],
  ['copyright', 'CN', '浙作登字-2019-F-00001234', '浙作登字-2019-F-00001234'],
  ['copyright', 'CN', '作登字:11-2011-F-1234', '作登字-11-2011-F-1234'],
  ['copyright', 'CN', '2023sr0123456', '2023SR0123456'],
  ['copyright', 'CN', '软著登字第 0123456 号', '软著登字第0123456号'],
  ['copyright', 'US', 'SR-320-918', 'SR0000320918'],
  ['copyright', 'US', 'VAu- 598-764', 'VAU000598764'],
  ['copyright', 'US', 'VA0002345678', 'VA0002345678'],
  ['copyright', 'US', 'LP 41,234', 'LP0000041234'],
  ['copyright', 'GB', ' ', ''],
  ['copyright', 'US', '', ''],
  ['patent-invention', 'CN', 'ZL 2017 1 0601862.3', '201710601862.3'],
  ['patent-invention', 'CN', '2003101023445', '200310102344.5'],
  ['patent-utility-model', 'CN', 'ZL202020123456.8', '202020123456.8'],
  ['patent-utility-model', 'CN', 'CN201990000123.1', '201990000123.1'],
  ['design', 'CN', 'ZL201830023456.9', '201830023456.9'],
  ['patent-invention', 'US', 'US 10,123,456 B2', '10123456'],
  ['patent-invention', 'US', 'RE45,678', 'RE45678'],
  ['design', 'US', 'USD912,345S1', 'D912345'],
  ['patent-invention', 'EP', 'EP 1 234 567 B1', 'EP1234567'],
  ['patent-invention', 'WO', 'WO 2020/123456 A1', 'WO2020/123456'],
  ['patent-invention', 'WO', '99/12345', 'WO99/12345'],
  ['design', 'WO', 'DM/98765', 'DM/098765'],
  ['design', 'EM', '001234567–0001', '001234567-0001'],
  ['patent-utility-model', 'DE', '20 2012 345 678.9', '202012345678.9'],
  ['patent-invention', 'TW', 'I654321', 'I654321'],
];

const REJECTED: Row[] = [
  ['trademark', 'US', '123456789', 'format'],
  ['trademark', 'US', '0000000', 'format'],
  ['trademark', 'EM', '18012345', 'format'],
  ['trademark', 'WO', '12345678', 'format'],
  ['trademark', 'CN', '1234567890', 'format'],
  ['trademark', 'CN', 'G12345678', 'format'],
  ['trademark', 'GB', 'UK0000312345', 'format'],
  ['trademark', 'FR', 'LOGO', 'format'],
  ['trademark', 'FR', '<b>4123456</b>', 'format'],
  ['trademark', 'FR', '', 'empty'],
  ['trademark', 'FR', '1'.repeat(81), 'too-long'],
  ['trademark', 'FR', '1'.repeat(41), 'too-long'],
  ['trademark', 'UK', 'UK00003123456', 'unknown-office'],
  ['trademark', '', '1', 'empty'],
  ['trademark', 'constructor', '1', 'unknown-office'],
  ['trademark', 'NL', '1234567', 'kind-not-registered'],
  ['copyright', 'GB', '1234', 'kind-not-registered'],
  ['copyright', 'EM', '', 'kind-not-registered'],
  ['copyright', 'CN', '12345678', 'format'],
  ['copyright', 'CN', '国作登字-3021-F-00123456', 'format'],
  ['copyright', 'US', 'ZZ1234567', 'format'],
  ['copyright', 'US', 'VA00000000', 'format'],
  ['copyright', 'US', 'TXU1234567890', 'format'],
  ['patent-invention', 'CN', '', 'empty'],
  ['patent-invention', 'CN', '201710601862.4', 'check-digit'],
  ['patent-invention', 'CN', '201710601862', 'format'],
  ['patent-invention', 'CN', 'ZL95115608.X', 'format'],
  ['patent-invention', 'CN', 'CN105000000B', 'publication-number'],
  ['design', 'CN', 'ZL201710601862.3', 'kind-mismatch'],
  ['patent-invention', 'CN', 'ZL202020123456.8', 'kind-mismatch'],
  ['patent-utility-model', 'US', '10123456', 'kind-not-registered'],
  ['patent-invention', 'US', 'US20200123456A1', 'publication-number'],
  ['patent-invention', 'US', 'D912345', 'kind-mismatch'],
  ['design', 'US', '912345', 'kind-mismatch'],
  ['patent-invention', 'US', '123456789', 'format'],
  ['design', 'EP', '1234567', 'kind-not-registered'],
  ['patent-invention', 'EP', '20123456.7', 'format'],
  ['patent-invention', 'WO', 'PCT/CN2020/123456', 'format'],
  ['design', 'EM', '001234567', 'format'],
  ['design', 'EM', '001234567-0000', 'format'],
];

describe('checkRightNumber', () => {
  it.each(ACCEPTED)('takes %s %s %j as %j', (kind, office, written, normalized) => {
    expect(checkRightNumber(kind, office, written)).toEqual({ ok: true, normalized });
  });

  it.each(REJECTED)('refuses %s %s %j: %s', (kind, office, written, problem) => {
    expect(checkRightNumber(kind, office, written)).toMatchObject({ ok: false, problem });
  });
});
