-- More roles of employees, of which two advise: the officer, and who stands in.

alter table employee_role drop constraint role_known;
alter table employee_role add constraint role_known check (role in (
    'customer_contact', 'letting', 'income_test', 'medical', 'communication', 'privacy_coordinator', 'data_protection_officer',
    'deputy_officer', 'administrator', 'auditor'));

alter table rights_remark drop constraint advice_is_the_officers;
alter table rights_remark add constraint advice_is_the_officers
    check (kind <> 'advice' or role in ('data_protection_officer', 'deputy_officer'));
