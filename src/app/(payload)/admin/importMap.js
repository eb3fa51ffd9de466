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
import { TextRowLabel as TextRowLabel_8b827a8f6cada5ca22b09baf40211db3 } from '../../../../src/cms/admin/text-row-label.client.tsx'
import { RowLabel as RowLabel_e02f4a937dbc199a931fda709ce73930 } from '../../../../src/cms/admin/row-label.client.tsx'
import { CellsField as CellsField_f9d7d792273e06207895e7b3984f37b1 } from '../../../../src/cms/admin/cells-field.client.tsx'
import { MarkReviewed as MarkReviewed_97920dda8c376ba56079fbedbc540e79 } from '../../../../src/cms/admin/freshness/mark-reviewed.client.tsx'
import { UnpublishTo as UnpublishTo_b7011234a694e5c2e90d90f3fa26dc03 } from '../../../../src/cms/admin/freshness/unpublish-to.client.tsx'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlockquoteFeatureClient as BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HorizontalRuleFeatureClient as HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UploadFeatureClient as UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { FixedToolbarFeatureClient as FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { PictureUses as PictureUses_e6711343245498c7969ea10ac7d95484 } from '../../../../src/cms/admin/media/picture-uses.tsx'
import { SourceUses as SourceUses_305ddcef89a080b44cd680b6693a7d2e } from '../../../../src/cms/admin/source-uses.tsx'
import { InquiryActions as InquiryActions_c48d9674820c9aa1d08acb6ee240a38f } from '../../../../src/cms/admin/inquiries/inquiry-actions.client.tsx'
import { InboxBar as InboxBar_e9b3b4f3c1aa0739e30345b5f914e33d } from '../../../../src/cms/admin/inquiries/inbox-bar.client.tsx'
import { DocumentCell as DocumentCell_1724d8310f662a634a3ad87c1e3cc3ad } from '../../../../src/cms/admin/activity/document-cell.client.tsx'
import { KindCell as KindCell_aab724717f14a02f8110379dce73c981 } from '../../../../src/cms/admin/activity/kind-cell.client.tsx'
import { ActivityFilters as ActivityFilters_a16693c82243b865ee66b2b001212cae } from '../../../../src/cms/admin/activity/activity-filters.client.tsx'
import { Icon as Icon_ebea225cf4e85ed95cdf2ee0b6598492 } from '../../../../src/cms/admin/logo.tsx'
import { Logo as Logo_ebea225cf4e85ed95cdf2ee0b6598492 } from '../../../../src/cms/admin/logo.tsx'
import { Upkeep as Upkeep_2d5b97e2f2dc4355daf933c910a2af39 } from '../../../../src/cms/admin/dashboard/upkeep.tsx'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
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
  "/src/cms/admin/text-row-label.client.tsx#TextRowLabel": TextRowLabel_8b827a8f6cada5ca22b09baf40211db3,
  "/src/cms/admin/row-label.client.tsx#RowLabel": RowLabel_e02f4a937dbc199a931fda709ce73930,
  "/src/cms/admin/cells-field.client.tsx#CellsField": CellsField_f9d7d792273e06207895e7b3984f37b1,
  "/src/cms/admin/freshness/mark-reviewed.client.tsx#MarkReviewed": MarkReviewed_97920dda8c376ba56079fbedbc540e79,
  "/src/cms/admin/freshness/unpublish-to.client.tsx#UnpublishTo": UnpublishTo_b7011234a694e5c2e90d90f3fa26dc03,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlockquoteFeatureClient": BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HorizontalRuleFeatureClient": HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UploadFeatureClient": UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#FixedToolbarFeatureClient": FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/src/cms/admin/media/picture-uses.tsx#PictureUses": PictureUses_e6711343245498c7969ea10ac7d95484,
  "/src/cms/admin/source-uses.tsx#SourceUses": SourceUses_305ddcef89a080b44cd680b6693a7d2e,
  "/src/cms/admin/inquiries/inquiry-actions.client.tsx#InquiryActions": InquiryActions_c48d9674820c9aa1d08acb6ee240a38f,
  "/src/cms/admin/inquiries/inbox-bar.client.tsx#InboxBar": InboxBar_e9b3b4f3c1aa0739e30345b5f914e33d,
  "/src/cms/admin/activity/document-cell.client.tsx#DocumentCell": DocumentCell_1724d8310f662a634a3ad87c1e3cc3ad,
  "/src/cms/admin/activity/kind-cell.client.tsx#KindCell": KindCell_aab724717f14a02f8110379dce73c981,
  "/src/cms/admin/activity/activity-filters.client.tsx#ActivityFilters": ActivityFilters_a16693c82243b865ee66b2b001212cae,
  "/src/cms/admin/logo.tsx#Icon": Icon_ebea225cf4e85ed95cdf2ee0b6598492,
  "/src/cms/admin/logo.tsx#Logo": Logo_ebea225cf4e85ed95cdf2ee0b6598492,
  "/src/cms/admin/dashboard/upkeep.tsx#Upkeep": Upkeep_2d5b97e2f2dc4355daf933c910a2af39,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
