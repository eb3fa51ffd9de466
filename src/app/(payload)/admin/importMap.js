import { EditingNotices as EditingNotices_47cae32b3a299e55e513e5e66cd71730 } from '../../../../src/cms/admin/editing-notices.client.tsx'
import { ReadinessPanel as ReadinessPanel_b1b23887ad8057dce553697a53056095 } from '../../../../src/cms/admin/readiness/readiness-panel.client.tsx'
import { ReviewPanel as ReviewPanel_580d746e2541d7513d071a7222227853 } from '../../../../src/cms/admin/review/review-panel.client.tsx'
import { TitleProposal as TitleProposal_b779ec1b4e98f9113b6f928aa02a08f3 } from '../../../../src/cms/admin/title-proposal.client.tsx'
import { CellsDiff as CellsDiff_89fbc4f350dbceef2acee8a6c6246563 } from '../../../../src/cms/admin/compare/cells-diff.tsx'
import { TableEditor as TableEditor_3ec8080edb41c008b6bd8467fe41e3cf } from '../../../../src/cms/admin/table-editor/table-editor.client.tsx'
import { OptionsInTable as OptionsInTable_240c70e580cad9272c41594356ef554a } from '../../../../src/cms/admin/table-editor/options-in-table.client.tsx'
import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { InlineToolbarFeatureClient as InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { InlineCodeFeatureClient as InlineCodeFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { StrikethroughFeatureClient as StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ScenarioField as ScenarioField_daa4236cdcf96417a5b4334dd73d316d } from '../../../../src/cms/admin/definition-fields/scenario-field.client.tsx'
import { RowLabel as RowLabel_e02f4a937dbc199a931fda709ce73930 } from '../../../../src/cms/admin/row-label.client.tsx'
import { QuestionsField as QuestionsField_c0b552ffb276a14a6c51e6e7fdf67562 } from '../../../../src/cms/admin/definition-fields/questions-field.client.tsx'
import { CreatedByProgram as CreatedByProgram_af764be6f52ba34b7972f1896432fc30 } from '../../../../src/cms/admin/api-clients/created-by-program.tsx'
import { ListActions as ListActions_f6bd1e9ee4b70e4d5643c09e5763b180 } from '../../../../src/cms/admin/interchange/list-actions.client.tsx'
import { ReviewActions as ReviewActions_1628b93f8aa8343355d6b55ceaef5af9 } from '../../../../src/cms/admin/review/review-actions.client.tsx'
import { MarkReviewed as MarkReviewed_97920dda8c376ba56079fbedbc540e79 } from '../../../../src/cms/admin/freshness/mark-reviewed.client.tsx'
import { TableImportDrawer as TableImportDrawer_da4e8bb8b882a530ea4440961322e4a4 } from '../../../../src/cms/admin/interchange/table-import-drawer.client.tsx'
import { SharePreview as SharePreview_ec68d193f669ce95e4f7449362c469ed } from '../../../../src/cms/admin/preview/share-preview.client.tsx'
import { UnpublishTo as UnpublishTo_b7011234a694e5c2e90d90f3fa26dc03 } from '../../../../src/cms/admin/freshness/unpublish-to.client.tsx'
import { DocumentMenu as DocumentMenu_111d7b12aa086a9979d5efcce4efeead } from '../../../../src/cms/admin/interchange/document-menu.client.tsx'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlockquoteFeatureClient as BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HorizontalRuleFeatureClient as HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UploadFeatureClient as UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { FixedToolbarFeatureClient as FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { PictureUses as PictureUses_e6711343245498c7969ea10ac7d95484 } from '../../../../src/cms/admin/media/picture-uses.tsx'
import { SourceUses as SourceUses_305ddcef89a080b44cd680b6693a7d2e } from '../../../../src/cms/admin/source-uses.tsx'
import { InquiryActions as InquiryActions_c48d9674820c9aa1d08acb6ee240a38f } from '../../../../src/cms/admin/inquiries/inquiry-actions.client.tsx'
import { InboxBar as InboxBar_e9b3b4f3c1aa0739e30345b5f914e33d } from '../../../../src/cms/admin/inquiries/inbox-bar.client.tsx'
import { SessionsPanel as SessionsPanel_96693598bcb8934b3264d2cdc1a8b799 } from '../../../../src/cms/admin/sessions/sessions-panel.client.tsx'
import { LastUsedCell as LastUsedCell_2a3225139e8275a2720aef6e2b8dd0b5 } from '../../../../src/cms/admin/api-clients/last-used-cell.client.tsx'
import { ClientPanel as ClientPanel_d8131b3ab8490d6d47a73d7c7e0f1720 } from '../../../../src/cms/admin/api-clients/client-panel.client.tsx'
import { WebhookPanel as WebhookPanel_942496acf0aed5cee82096bf2886185a } from '../../../../src/cms/admin/webhooks/webhook-panel.client.tsx'
import { SendAgain as SendAgain_8629d74ee2b1e429565e58b6e5a2bec5 } from '../../../../src/cms/admin/webhooks/send-again.client.tsx'
import { DocumentCell as DocumentCell_1724d8310f662a634a3ad87c1e3cc3ad } from '../../../../src/cms/admin/activity/document-cell.client.tsx'
import { KindCell as KindCell_aab724717f14a02f8110379dce73c981 } from '../../../../src/cms/admin/activity/kind-cell.client.tsx'
import { TextList as TextList_21ddc0c059c1291c0e5344272af08c12 } from '../../../../src/cms/admin/activity/text-list.client.tsx'
import { ActivityFilters as ActivityFilters_a16693c82243b865ee66b2b001212cae } from '../../../../src/cms/admin/activity/activity-filters.client.tsx'
import { TextRowLabel as TextRowLabel_8b827a8f6cada5ca22b09baf40211db3 } from '../../../../src/cms/admin/text-row-label.client.tsx'
import { Icon as Icon_ebea225cf4e85ed95cdf2ee0b6598492 } from '../../../../src/cms/admin/logo.tsx'
import { Logo as Logo_ebea225cf4e85ed95cdf2ee0b6598492 } from '../../../../src/cms/admin/logo.tsx'
import { FirstStepsLink as FirstStepsLink_040b82e39ee09ea289657e64002d01a7 } from '../../../../src/cms/admin/first-steps/first-steps-link.tsx'
import { FirstSteps as FirstSteps_b5cb9fef3547682935380b3a60df67b7 } from '../../../../src/cms/admin/first-steps/first-steps.tsx'
import { WaitingForYou as WaitingForYou_99e50191b212ed82f3522d0e2b0d54a0 } from '../../../../src/cms/admin/review/waiting-for-you.tsx'
import { Upkeep as Upkeep_2d5b97e2f2dc4355daf933c910a2af39 } from '../../../../src/cms/admin/dashboard/upkeep.tsx'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "/src/cms/admin/editing-notices.client.tsx#EditingNotices": EditingNotices_47cae32b3a299e55e513e5e66cd71730,
  "/src/cms/admin/readiness/readiness-panel.client.tsx#ReadinessPanel": ReadinessPanel_b1b23887ad8057dce553697a53056095,
  "/src/cms/admin/review/review-panel.client.tsx#ReviewPanel": ReviewPanel_580d746e2541d7513d071a7222227853,
  "/src/cms/admin/title-proposal.client.tsx#TitleProposal": TitleProposal_b779ec1b4e98f9113b6f928aa02a08f3,
  "/src/cms/admin/compare/cells-diff.tsx#CellsDiff": CellsDiff_89fbc4f350dbceef2acee8a6c6246563,
  "/src/cms/admin/table-editor/table-editor.client.tsx#TableEditor": TableEditor_3ec8080edb41c008b6bd8467fe41e3cf,
  "/src/cms/admin/table-editor/options-in-table.client.tsx#OptionsInTable": OptionsInTable_240c70e580cad9272c41594356ef554a,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/client#InlineToolbarFeatureClient": InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#InlineCodeFeatureClient": InlineCodeFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#StrikethroughFeatureClient": StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/src/cms/admin/definition-fields/scenario-field.client.tsx#ScenarioField": ScenarioField_daa4236cdcf96417a5b4334dd73d316d,
  "/src/cms/admin/row-label.client.tsx#RowLabel": RowLabel_e02f4a937dbc199a931fda709ce73930,
  "/src/cms/admin/definition-fields/questions-field.client.tsx#QuestionsField": QuestionsField_c0b552ffb276a14a6c51e6e7fdf67562,
  "/src/cms/admin/api-clients/created-by-program.tsx#CreatedByProgram": CreatedByProgram_af764be6f52ba34b7972f1896432fc30,
  "/src/cms/admin/interchange/list-actions.client.tsx#ListActions": ListActions_f6bd1e9ee4b70e4d5643c09e5763b180,
  "/src/cms/admin/review/review-actions.client.tsx#ReviewActions": ReviewActions_1628b93f8aa8343355d6b55ceaef5af9,
  "/src/cms/admin/freshness/mark-reviewed.client.tsx#MarkReviewed": MarkReviewed_97920dda8c376ba56079fbedbc540e79,
  "/src/cms/admin/interchange/table-import-drawer.client.tsx#TableImportDrawer": TableImportDrawer_da4e8bb8b882a530ea4440961322e4a4,
  "/src/cms/admin/preview/share-preview.client.tsx#SharePreview": SharePreview_ec68d193f669ce95e4f7449362c469ed,
  "/src/cms/admin/freshness/unpublish-to.client.tsx#UnpublishTo": UnpublishTo_b7011234a694e5c2e90d90f3fa26dc03,
  "/src/cms/admin/interchange/document-menu.client.tsx#DocumentMenu": DocumentMenu_111d7b12aa086a9979d5efcce4efeead,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlockquoteFeatureClient": BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HorizontalRuleFeatureClient": HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UploadFeatureClient": UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#FixedToolbarFeatureClient": FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/src/cms/admin/media/picture-uses.tsx#PictureUses": PictureUses_e6711343245498c7969ea10ac7d95484,
  "/src/cms/admin/source-uses.tsx#SourceUses": SourceUses_305ddcef89a080b44cd680b6693a7d2e,
  "/src/cms/admin/inquiries/inquiry-actions.client.tsx#InquiryActions": InquiryActions_c48d9674820c9aa1d08acb6ee240a38f,
  "/src/cms/admin/inquiries/inbox-bar.client.tsx#InboxBar": InboxBar_e9b3b4f3c1aa0739e30345b5f914e33d,
  "/src/cms/admin/sessions/sessions-panel.client.tsx#SessionsPanel": SessionsPanel_96693598bcb8934b3264d2cdc1a8b799,
  "/src/cms/admin/api-clients/last-used-cell.client.tsx#LastUsedCell": LastUsedCell_2a3225139e8275a2720aef6e2b8dd0b5,
  "/src/cms/admin/api-clients/client-panel.client.tsx#ClientPanel": ClientPanel_d8131b3ab8490d6d47a73d7c7e0f1720,
  "/src/cms/admin/webhooks/webhook-panel.client.tsx#WebhookPanel": WebhookPanel_942496acf0aed5cee82096bf2886185a,
  "/src/cms/admin/webhooks/send-again.client.tsx#SendAgain": SendAgain_8629d74ee2b1e429565e58b6e5a2bec5,
  "/src/cms/admin/activity/document-cell.client.tsx#DocumentCell": DocumentCell_1724d8310f662a634a3ad87c1e3cc3ad,
  "/src/cms/admin/activity/kind-cell.client.tsx#KindCell": KindCell_aab724717f14a02f8110379dce73c981,
  "/src/cms/admin/activity/text-list.client.tsx#TextList": TextList_21ddc0c059c1291c0e5344272af08c12,
  "/src/cms/admin/activity/activity-filters.client.tsx#ActivityFilters": ActivityFilters_a16693c82243b865ee66b2b001212cae,
  "/src/cms/admin/text-row-label.client.tsx#TextRowLabel": TextRowLabel_8b827a8f6cada5ca22b09baf40211db3,
  "/src/cms/admin/logo.tsx#Icon": Icon_ebea225cf4e85ed95cdf2ee0b6598492,
  "/src/cms/admin/logo.tsx#Logo": Logo_ebea225cf4e85ed95cdf2ee0b6598492,
  "/src/cms/admin/first-steps/first-steps-link.tsx#FirstStepsLink": FirstStepsLink_040b82e39ee09ea289657e64002d01a7,
  "/src/cms/admin/first-steps/first-steps.tsx#FirstSteps": FirstSteps_b5cb9fef3547682935380b3a60df67b7,
  "/src/cms/admin/review/waiting-for-you.tsx#WaitingForYou": WaitingForYou_99e50191b212ed82f3522d0e2b0d54a0,
  "/src/cms/admin/dashboard/upkeep.tsx#Upkeep": Upkeep_2d5b97e2f2dc4355daf933c910a2af39,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
