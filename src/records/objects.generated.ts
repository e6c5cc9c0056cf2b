// Made by scripts/compile-maps.mjs from the parts of all records; not to be edited.
import { listOf, plainObject } from '../core/plain-object.js'

export const AcknowledgedCounts = plainObject(function (included?: unknown, received?: unknown, accepted?: unknown) {
  this.included = included
  this.received = received
  this.accepted = accepted
})

export const AcknowledgedDocument = plainObject(function (name?: unknown, number?: unknown) {
  this.name = name
  this.number = number
})

export const AcknowledgedError = plainObject(function (kind?: unknown, code?: unknown, list?: unknown) {
  this.kind = kind
  this.code = code
  this.list = list
})

export const AcknowledgedGroup = plainObject(function (functionalId?: unknown, reference?: unknown, verdict?: unknown, code?: unknown, counts?: unknown, errors?: unknown, messages?: unknown) {
  this.functionalId = functionalId
  this.reference = reference
  this.verdict = verdict
  this.code = code
  this.counts = counts
  this.errors = errors
  this.messages = messages
})

export const AcknowledgedInterchange = plainObject(function (reference?: unknown, verdict?: unknown, code?: unknown, errors?: unknown) {
  this.reference = reference
  this.verdict = verdict
  this.code = code
  this.errors = errors
})

export const AcknowledgedMessage = plainObject(function (type?: unknown, reference?: unknown, verdict?: unknown, code?: unknown, errors?: unknown, segments?: unknown) {
  this.type = type
  this.reference = reference
  this.verdict = verdict
  this.code = code
  this.errors = errors
  this.segments = segments
})

export const AcknowledgedParty = plainObject(function (id?: unknown, qualifier?: unknown) {
  this.id = id
  this.qualifier = qualifier
})

export const AcknowledgedUnit = plainObject(function (kind?: unknown, number?: unknown) {
  this.kind = kind
  this.number = number
})

export const Acknowledgement = plainObject(function (interchange?: unknown, groups?: unknown, messages?: unknown) {
  this.type = "Acknowledgement"
  this.interchange = interchange
  this.groups = groups
  this.messages = messages
})

export const AddressPart = plainObject(function (qualifier?: unknown, text?: unknown) {
  this.qualifier = qualifier
  this.text = text
})

export const AdvisedBill = plainObject(function (bill?: unknown, match?: unknown, code?: unknown, text?: unknown) {
  this.bill = bill
  this.match = match
  this.code = code
  this.text = text
})

export const AgencyComment = plainObject(function (text?: unknown) {
  this.text = text
})

export const AgencyItem = plainObject(function (text?: unknown, records?: unknown) {
  this.text = text
  this.records = records
})

export const AgencyLineRef = plainObject(function (line?: unknown, tariff?: unknown, agencyLine?: unknown) {
  this.line = line
  this.tariff = tariff
  this.agencyLine = agencyLine
})

export const AgencyProcess = plainObject(function (qualifier?: unknown, reference?: unknown, received?: unknown, subReasons?: unknown) {
  this.qualifier = qualifier
  this.reference = reference
  this.received = received
  this.subReasons = subReasons
})

export const AgencyRecord = plainObject(function (text?: unknown) {
  this.text = text
})

export const AgencyStatus = plainObject(function (agency?: unknown, program?: unknown, at?: unknown, entryStatus?: unknown) {
  this.agency = agency
  this.program = program
  this.at = at
  this.entryStatus = entryStatus
})

export const AnswerMessage = plainObject(function (kind?: unknown, code?: unknown, text?: unknown) {
  this.kind = kind
  this.code = code
  this.text = text
})

export const AnsweredAddress = plainObject(function (parts?: unknown, messages?: unknown) {
  this.parts = parts
  this.messages = messages
})

export const AnsweredBill = plainObject(function (type?: unknown, issuer?: unknown, number?: unknown) {
  this.type = type
  this.issuer = issuer
  this.number = number
})

export const AnsweredCity = plainObject(function (city?: unknown, country?: unknown, messages?: unknown) {
  this.city = city
  this.country = country
  this.messages = messages
})

export const AnsweredContact = plainObject(function (name?: unknown, messages?: unknown) {
  this.name = name
  this.messages = messages
})

export const AnsweredContainer = plainObject(function (kind?: unknown, number?: unknown) {
  this.kind = kind
  this.number = number
})

export const AnsweredConveyance = plainObject(function (carrier?: unknown, messages?: unknown) {
  this.carrier = carrier
  this.messages = messages
})

export const AnsweredDetail = plainObject(function (messages?: unknown) {
  this.messages = messages
})

export const AnsweredEntryBill = plainObject(function (type?: unknown, issuer?: unknown, number?: unknown, messages?: unknown) {
  this.type = type
  this.issuer = issuer
  this.number = number
  this.messages = messages
})

export const AnsweredEntryLine = plainObject(function (number?: unknown, origin?: unknown, messages?: unknown, tariffs?: unknown) {
  this.number = number
  this.origin = origin
  this.messages = messages
  this.tariffs = tariffs
})

export const AnsweredEntryParty = plainObject(function (role?: unknown, name?: unknown, messages?: unknown) {
  this.role = role
  this.name = name
  this.messages = messages
})

export const AnsweredEntryReference = plainObject(function (kind?: unknown, number?: unknown, messages?: unknown) {
  this.kind = kind
  this.number = number
  this.messages = messages
})

export const AnsweredEquipment = plainObject(function (number?: unknown, messages?: unknown) {
  this.number = number
  this.messages = messages
})

export const AnsweredGlobalIdentifier = plainObject(function (qualifier?: unknown, value?: unknown, messages?: unknown) {
  this.qualifier = qualifier
  this.value = value
  this.messages = messages
})

export const AnsweredLine = plainObject(function (hts?: unknown, origin?: unknown, messages?: unknown) {
  this.hts = hts
  this.origin = origin
  this.messages = messages
})

export const AnsweredManufacturer = plainObject(function (party?: unknown, lines?: unknown) {
  this.party = party
  this.lines = lines
})

export const AnsweredManufacturerParty = plainObject(function (name?: unknown, messages?: unknown) {
  this.name = name
  this.messages = messages
})

export const AnsweredName = plainObject(function (code?: unknown, name?: unknown) {
  this.code = code
  this.name = name
})

export const AnsweredParty = plainObject(function (role?: unknown, name?: unknown, messages?: unknown) {
  this.role = role
  this.name = name
  this.messages = messages
})

export const AnsweredPlace = plainObject(function (city?: unknown, country?: unknown) {
  this.city = city
  this.country = country
})

export const AnsweredReference = plainObject(function (kind?: unknown, number?: unknown) {
  this.kind = kind
  this.number = number
})

export const AnsweredRouting = plainObject(function (foreignPortOfUnlading?: unknown, placeOfDelivery?: unknown) {
  this.foreignPortOfUnlading = foreignPortOfUnlading
  this.placeOfDelivery = placeOfDelivery
})

export const AnsweredShipment = plainObject(function (subType?: unknown, value?: unknown) {
  this.subType = subType
  this.value = value
})

export const AnsweredStreet = plainObject(function (parts?: unknown, messages?: unknown) {
  this.parts = parts
  this.messages = messages
})

export const AnsweredTariff = plainObject(function (hts?: unknown, messages?: unknown) {
  this.hts = hts
  this.messages = messages
})

export const AnsweredZoneStatus = plainObject(function (status?: unknown, messages?: unknown) {
  this.status = status
  this.messages = messages
})

export const ApplicationError = plainObject(function (codes?: unknown, text?: unknown) {
  this.codes = codes
  this.text = text
})

export const Attached = plainObject(function (kind?: unknown, number?: unknown) {
  this.kind = kind
  this.number = number
})

export const BatchCondition = plainObject(function (severity?: unknown, code?: unknown, text?: unknown) {
  this.severity = severity
  this.code = code
  this.text = text
})

export const BatchRejection = plainObject(function (blocks?: unknown, conditions?: unknown, disposition?: unknown) {
  this.type = "BatchRejection"
  this.blocks = blocks
  this.conditions = conditions
  this.disposition = disposition
})

export const BillInBond = plainObject(function (number?: unknown, entryType?: unknown, departurePort?: unknown, arrivalPort?: unknown) {
  this.number = number
  this.entryType = entryType
  this.departurePort = departurePort
  this.arrivalPort = arrivalPort
})

export const BillMatch = plainObject(function (at?: unknown, code?: unknown, text?: unknown, isSplit?: unknown) {
  this.at = at
  this.code = code
  this.text = text
  this.isSplit = isSplit
})

export const Cargo = plainObject(function (pieces?: unknown, weight?: unknown, weightKind?: unknown, volume?: unknown) {
  this.pieces = pieces
  this.weight = weight
  this.weightKind = weightKind
  this.volume = volume
})

export const CargoNature = plainObject(function (code?: unknown) {
  this.code = code
})

export const CargoRelease = plainObject(function (action?: unknown, entryFiler?: unknown, entryNumber?: unknown, entryType?: unknown, importer?: unknown, modeOfTransport?: unknown, bondType?: unknown, contact?: unknown, bills?: unknown, references?: unknown, parties?: unknown, lines?: unknown, securityFiling?: unknown) {
  this.type = "CargoRelease"
  this.action = action
  this.entryFiler = entryFiler
  this.entryNumber = entryNumber
  this.entryType = entryType
  this.importer = importer
  this.modeOfTransport = modeOfTransport
  this.bondType = bondType
  this.contact = contact
  this.bills = bills
  this.references = references
  this.parties = parties
  this.lines = lines
  this.securityFiling = securityFiling
})

export const CargoReleaseResponse = plainObject(function (verdict?: unknown, verdictText?: unknown, action?: unknown, entryFiler?: unknown, entryNumber?: unknown, messages?: unknown, bills?: unknown) {
  this.type = "CargoReleaseResponse"
  this.verdict = verdict
  this.verdictText = verdictText
  this.action = action
  this.entryFiler = entryFiler
  this.entryNumber = entryNumber
  this.messages = messages
  this.bills = bills
})

export const CargoReleaseStatus = plainObject(function (portOfEntry?: unknown, entryFiler?: unknown, entryNumber?: unknown, entryType?: unknown, importer?: unknown, bills?: unknown, dispositions?: unknown) {
  this.type = "CargoReleaseStatus"
  this.portOfEntry = portOfEntry
  this.entryFiler = entryFiler
  this.entryNumber = entryNumber
  this.entryType = entryType
  this.importer = importer
  this.bills = bills
  this.dispositions = dispositions
})

export const ClosingRecord = plainObject(function (text?: unknown) {
  this.text = text
})

export const CodeValue = plainObject(function (list?: unknown) {
  this.code = ""
  this.list = list
})

export const CodedText = plainObject(function (code?: unknown, list?: unknown) {
  this.code = code
  this.list = list
})

export const Communication = plainObject(function (kind?: unknown, number?: unknown) {
  this.kind = kind
  this.number = number
})

export const Contact = plainObject(function (role?: unknown, id?: unknown, name?: unknown, communications?: unknown) {
  this.role = role
  this.id = id
  this.name = name
  this.communications = communications
})

export const ContainerStatus = plainObject(function (event?: unknown, occurredAt?: unknown, location?: unknown, equipment?: unknown, vessel?: unknown, voyage?: unknown, operator?: unknown, locations?: unknown, references?: unknown, inlandTransport?: unknown, parties?: unknown, reference?: unknown, statusLocation?: unknown, statusDetails?: unknown) {
  this.type = "ContainerStatus"
  this.event = event
  this.occurredAt = occurredAt
  this.location = location
  this.equipment = equipment
  this.vessel = vessel
  this.voyage = voyage
  this.operator = operator
  this.locations = locations
  this.references = references
  this.inlandTransport = inlandTransport
  this.parties = parties
  this.reference = reference
  this.statusLocation = statusLocation
  this.statusDetails = statusDetails
})

export const DailyStatement = plainObject(function (entries?: unknown) {
  this.type = "DailyStatement"
  this.entries = entries
})

export const Damage = plainObject(function (kind?: unknown, type?: unknown, area?: unknown, severity?: unknown) {
  this.kind = kind
  this.type = type
  this.area = area
  this.severity = severity
})

export const DangerousGoods = plainObject(function (regulation?: unknown, class_?: unknown, unNumber?: unknown, packingGroup?: unknown, flashpoint?: unknown, ems?: unknown, subsidiary?: unknown) {
  this.regulation = regulation
  this.class = class_
  this.unNumber = unNumber
  this.packingGroup = packingGroup
  this.flashpoint = flashpoint
  this.ems = ems
  this.subsidiary = subsidiary
})

export const DangerousGoodsAttribute = plainObject(function (use?: unknown, type?: unknown, details?: unknown) {
  this.use = use
  this.type = type
  this.details = details
})

export const DatedMoment = plainObject(function (kind?: unknown, at?: unknown, zone?: unknown, format?: unknown) {
  this.kind = kind
  this.at = at
  this.zone = zone
  this.format = format
})

export const Dimension = plainObject(function (kind?: unknown, length?: unknown, width?: unknown, height?: unknown, unit?: unknown) {
  this.kind = kind
  this.length = length
  this.width = width
  this.height = height
  this.unit = unit
})

export const EchoedBond = plainObject(function (holder?: unknown, activity?: unknown, type?: unknown) {
  this.holder = holder
  this.activity = activity
  this.type = type
})

export const ElementError = plainObject(function (error?: unknown, element?: unknown, component?: unknown, repetition?: unknown) {
  this.error = error
  this.element = element
  this.component = component
  this.repetition = repetition
})

export const EntryAddress = plainObject(function (parts?: unknown, city?: unknown, subdivision?: unknown, country?: unknown) {
  this.parts = parts
  this.city = city
  this.subdivision = subdivision
  this.country = country
})

export const EntryBill = plainObject(function (type?: unknown, issuer?: unknown, number?: unknown, quantity?: unknown) {
  this.type = type
  this.issuer = issuer
  this.number = number
  this.quantity = quantity
})

export const EntryContact = plainObject(function (name?: unknown, phone?: unknown) {
  this.name = name
  this.phone = phone
})

export const EntryConveyance = plainObject(function (carrier?: unknown, voyage?: unknown, arrival?: unknown, quantity?: unknown) {
  this.carrier = carrier
  this.voyage = voyage
  this.arrival = arrival
  this.quantity = quantity
})

export const EntryDisposition = plainObject(function (at?: unknown, code?: unknown, text?: unknown, released?: unknown) {
  this.at = at
  this.code = code
  this.text = text
  this.released = released
})

export const EntryEquipment = plainObject(function (number?: unknown) {
  this.number = number
})

export const EntryIdentifier = plainObject(function (qualifier?: unknown, value?: unknown) {
  this.qualifier = qualifier
  this.value = value
})

export const EntryLine = plainObject(function (number?: unknown, origin?: unknown, description?: unknown, tariffs?: unknown) {
  this.number = number
  this.origin = origin
  this.description = description
  this.tariffs = tariffs
})

export const EntryParty = plainObject(function (role?: unknown, name?: unknown, identifier?: unknown, address?: unknown) {
  this.role = role
  this.name = name
  this.identifier = identifier
  this.address = address
})

export const EntryReference = plainObject(function (kind?: unknown, number?: unknown) {
  this.kind = kind
  this.number = number
})

export const EntrySummaryQuery = plainObject(function (entries?: unknown) {
  this.type = "EntrySummaryQuery"
  this.entries = entries
})

export const EntrySummaryQueryResponse = plainObject(function (summaries?: unknown) {
  this.type = "EntrySummaryQueryResponse"
  this.summaries = summaries
})

export const EntrySummaryResponse = plainObject(function (entryFiler?: unknown, entryNumber?: unknown, brokerReference?: unknown, team?: unknown, conditions?: unknown, references?: unknown, disposition?: unknown) {
  this.type = "EntrySummaryResponse"
  this.entryFiler = entryFiler
  this.entryNumber = entryNumber
  this.brokerReference = brokerReference
  this.team = team
  this.conditions = conditions
  this.references = references
  this.disposition = disposition
})

export const EntryTariff = plainObject(function (hts?: unknown, value?: unknown) {
  this.hts = hts
  this.value = value
})

export const ErrorContext = plainObject(function (name?: unknown, reference?: unknown) {
  this.name = name
  this.reference = reference
})

export const EstimatedAndActual = plainObject(function (estimated?: unknown, actual?: unknown) {
  this.estimated = estimated
  this.actual = actual
})

export const EstimatedShipment = plainObject(function (subType?: unknown, value?: unknown, quantity?: unknown, weight?: unknown) {
  this.subType = subType
  this.value = value
  this.quantity = quantity
  this.weight = weight
})

export const Event = plainObject(function (kind?: unknown, conveyance?: unknown, code?: unknown, list?: unknown) {
  this.kind = kind
  this.conveyance = conveyance
  this.code = code
  this.list = list
})

export const Extent = plainObject(function (length?: unknown, width?: unknown, height?: unknown, unit?: unknown) {
  this.length = length
  this.width = width
  this.height = height
  this.unit = unit
})

export const FilingAddress = plainObject(function (parts?: unknown, city?: unknown, subdivision?: unknown, country?: unknown) {
  this.parts = parts
  this.city = city
  this.subdivision = subdivision
  this.country = country
})

export const FilingBill = plainObject(function (type?: unknown, issuer?: unknown, number?: unknown) {
  this.type = type
  this.issuer = issuer
  this.number = number
})

export const FilingBond = plainObject(function (holder?: unknown, activity?: unknown, type?: unknown) {
  this.holder = holder
  this.activity = activity
  this.type = type
})

export const FilingContainer = plainObject(function (kind?: unknown, number?: unknown, sizeType?: unknown) {
  this.kind = kind
  this.number = number
  this.sizeType = sizeType
})

export const FilingIdentifier = plainObject(function (qualifier?: unknown, value?: unknown) {
  this.qualifier = qualifier
  this.value = value
})

export const FilingImporter = plainObject(function (qualifier?: unknown, value?: unknown) {
  this.qualifier = qualifier
  this.value = value
})

export const FilingParty = plainObject(function (role?: unknown, name?: unknown, identifier?: unknown, address?: unknown) {
  this.role = role
  this.name = name
  this.identifier = identifier
  this.address = address
})

export const FilingPort = plainObject(function (code?: unknown, list?: unknown) {
  this.code = code
  this.list = list
})

export const FilingReference = plainObject(function (kind?: unknown, number?: unknown) {
  this.kind = kind
  this.number = number
})

export const FilingRouting = plainObject(function (foreignPortOfUnlading?: unknown, placeOfDelivery?: unknown) {
  this.foreignPortOfUnlading = foreignPortOfUnlading
  this.placeOfDelivery = placeOfDelivery
})

export const FurtherProduct = plainObject(function (code?: unknown, type?: unknown) {
  this.code = code
  this.type = type
})

export const FurtherQuery = plainObject(function (text?: unknown) {
  this.text = text
})

export const GlobalIdentifier = plainObject(function (qualifier?: unknown, value?: unknown) {
  this.qualifier = qualifier
  this.value = value
})

export const GoodsItem = plainObject(function (number?: unknown, packages?: unknown, description?: unknown) {
  this.number = number
  this.packages = packages
  this.description = description
})

export const GoodsSplit = plainObject(function (equipmentNumber?: unknown, packages?: unknown) {
  this.equipmentNumber = equipmentNumber
  this.packages = packages
})

export const Handling = plainObject(function (code?: unknown, list?: unknown) {
  this.code = code
  this.list = list
})

export const ImporterAddress = plainObject(function (lines?: unknown, city?: unknown, state?: unknown, postalCode?: unknown) {
  this.lines = lines
  this.city = city
  this.state = state
  this.postalCode = postalCode
})

export const ImporterBond = plainObject(function (surety?: unknown, activity?: unknown, amount?: unknown, number?: unknown) {
  this.surety = surety
  this.activity = activity
  this.amount = amount
  this.number = number
})

export const ImporterFurtherText = plainObject(function (of?: unknown, text?: unknown) {
  this.of = of
  this.text = text
})

export const ImporterQuery = plainObject(function (importers?: unknown) {
  this.type = "ImporterQuery"
  this.importers = importers
})

export const ImporterQueryResponse = plainObject(function (results?: unknown) {
  this.type = "ImporterQueryResponse"
  this.results = results
})

export const ImporterResult = plainObject(function (number?: unknown, found?: unknown, name?: unknown, bond?: unknown, legalName?: unknown, center?: unknown, centerName?: unknown) {
  this.number = number
  this.found = found
  this.name = name
  this.bond = bond
  this.legalName = legalName
  this.center = center
  this.centerName = centerName
})

export const ImporterSecondName = plainObject(function (qualifier?: unknown, name?: unknown) {
  this.qualifier = qualifier
  this.name = name
})

export const IndustryCodes = plainObject(function (agency?: unknown, codes?: unknown) {
  this.agency = agency
  this.codes = codes
})

export const Journey = plainObject(function (mode?: unknown, modeName?: unknown, means?: unknown) {
  this.mode = mode
  this.modeName = modeName
  this.means = means
})

export const Location = plainObject(function (code?: unknown, list?: unknown, name?: unknown, country?: unknown) {
  this.code = code
  this.list = list
  this.name = name
  this.country = country
})

export const LostSlot = plainObject(function (reason?: unknown, by?: unknown) {
  this.reason = reason
  this.by = by
})

export const Manufacturer = plainObject(function (party?: unknown, lines?: unknown) {
  this.party = party
  this.lines = lines
})

export const ManufacturerParty = plainObject(function (name?: unknown, identifier?: unknown, address?: unknown) {
  this.name = name
  this.identifier = identifier
  this.address = address
})

export const Measurement = plainObject(function (application?: unknown, kind?: unknown, value?: unknown, unit?: unknown) {
  this.application = application
  this.kind = kind
  this.value = value
  this.unit = unit
})

export const Moment = plainObject(function (at?: unknown, zone?: unknown, format?: unknown) {
  this.at = at
  this.zone = zone
  this.format = format
})

export const Movement = plainObject(function (type?: unknown, haulage?: unknown) {
  this.type = type
  this.haulage = haulage
})

export const OpaqueRecord = plainObject(function (kind?: unknown, text?: unknown) {
  this.kind = kind
  this.text = text
})

export const Operator = plainObject(function (code?: unknown, list?: unknown) {
  this.code = code
  this.list = list
})

export const OptionalPort = plainObject(function (rank?: unknown, location?: unknown) {
  this.rank = rank
  this.location = location
})

export const OtherEntry = plainObject(function (filer?: unknown, number?: unknown) {
  this.filer = filer
  this.number = number
})

export const OverDimensions = plainObject(function (front?: unknown, back?: unknown, right?: unknown, left?: unknown, height?: unknown) {
  this.front = front
  this.back = back
  this.right = right
  this.left = left
  this.height = height
})

export const Packages = plainObject(function (count?: unknown, type?: unknown) {
  this.count = count
  this.type = type
})

export const Party = plainObject(function (role?: unknown, id?: unknown, list?: unknown, names?: unknown) {
  this.role = role
  this.id = id
  this.list = list
  this.names = names
})

export const Percentage = plainObject(function (kind?: unknown, value?: unknown) {
  this.kind = kind
  this.value = value
})

export const PlaceService = plainObject(function (role?: unknown, conditions?: unknown, transport?: unknown) {
  this.role = role
  this.conditions = conditions
  this.transport = transport
})

export const PortCall = plainObject(function (location?: unknown, arrival?: unknown, departure?: unknown) {
  this.location = location
  this.arrival = arrival
  this.departure = departure
})

export const Product = plainObject(function (use?: unknown, code?: unknown, type?: unknown) {
  this.use = use
  this.code = code
  this.type = type
})

export const QualifiedNumber = plainObject(function (code?: unknown, number?: unknown) {
  this.code = code
  this.number = number
})

export const Quantity = plainObject(function (value?: unknown, unit?: unknown) {
  this.value = value
  this.unit = unit
})

export const QueriedEntry = plainObject(function (filer?: unknown, number?: unknown) {
  this.filer = filer
  this.number = number
})

export const QueriedImporter = plainObject(function (number?: unknown, withAddresses?: unknown) {
  this.number = number
  this.withAddresses = withAddresses
})

export const QueriedSummary = plainObject(function (filer?: unknown, number?: unknown, version?: unknown, accepted?: unknown, center?: unknown, status?: unknown, records?: unknown, team?: unknown) {
  this.filer = filer
  this.number = number
  this.version = version
  this.accepted = accepted
  this.center = center
  this.status = status
  this.records = records
  this.team = team
})

export const Reference = plainObject(function (kind?: unknown, number?: unknown, code?: unknown) {
  this.kind = kind
  this.number = number
  this.code = code
})

export const RejectedBlock = plainObject(function (occurrence?: unknown, filer?: unknown, userData?: unknown, records?: unknown) {
  this.occurrence = occurrence
  this.filer = filer
  this.userData = userData
  this.records = records
})

export const RejectedRecord = plainObject(function (transaction?: unknown, record?: unknown, column?: unknown, conditions?: unknown) {
  this.transaction = transaction
  this.record = record
  this.column = column
  this.conditions = conditions
})

export const RejectedReference = plainObject(function (kind?: unknown, occurrence?: unknown, text?: unknown, conditions?: unknown) {
  this.kind = kind
  this.occurrence = occurrence
  this.text = text
  this.conditions = conditions
})

export const RelatedEvent = plainObject(function (code?: unknown, text?: unknown, at?: unknown, location?: unknown) {
  this.code = code
  this.text = text
  this.at = at
  this.location = location
})

export const Remark = plainObject(function (kind?: unknown, code?: unknown, text?: unknown) {
  this.kind = kind
  this.code = code
  this.text = text
})

export const RolePlace = plainObject(function (role?: unknown, location?: unknown, moments?: unknown) {
  this.role = role
  this.location = location
  this.moments = moments
})

export const Seal = plainObject(function (number?: unknown, issuer?: unknown) {
  this.number = number
  this.issuer = issuer
})

export const SecondaryName = plainObject(function (code?: unknown, name?: unknown) {
  this.code = code
  this.name = name
})

export const SecurityFiling = plainObject(function (submissionType?: unknown, action?: unknown, actionReason?: unknown, shipmentType?: unknown, transactionNumber?: unknown, filerReference?: unknown, importer?: unknown, bond?: unknown, bills?: unknown, references?: unknown, containers?: unknown, parties?: unknown, manufacturers?: unknown, lines?: unknown) {
  this.type = "SecurityFiling"
  this.submissionType = submissionType
  this.action = action
  this.actionReason = actionReason
  this.shipmentType = shipmentType
  this.transactionNumber = transactionNumber
  this.filerReference = filerReference
  this.importer = importer
  this.bond = bond
  this.bills = bills
  this.references = references
  this.containers = containers
  this.parties = parties
  this.manufacturers = manufacturers
  this.lines = lines
})

export const SecurityFilingAdvisory = plainObject(function (transactionNumber?: unknown, filerReference?: unknown, bills?: unknown) {
  this.type = "SecurityFilingAdvisory"
  this.transactionNumber = transactionNumber
  this.filerReference = filerReference
  this.bills = bills
})

export const SecurityFilingResponse = plainObject(function (verdict?: unknown, verdictText?: unknown, submissionType?: unknown, action?: unknown, shipmentType?: unknown, transactionNumber?: unknown, importer?: unknown, messages?: unknown, bills?: unknown, references?: unknown) {
  this.type = "SecurityFilingResponse"
  this.verdict = verdict
  this.verdictText = verdictText
  this.submissionType = submissionType
  this.action = action
  this.shipmentType = shipmentType
  this.transactionNumber = transactionNumber
  this.importer = importer
  this.messages = messages
  this.bills = bills
  this.references = references
})

export const SegmentError = plainObject(function (tag?: unknown, position?: unknown, error?: unknown, elements?: unknown) {
  this.tag = tag
  this.position = position
  this.error = error
  this.elements = elements
})

export const Slot = plainObject(function (position?: unknown, lost?: unknown, equipment?: unknown) {
  this.position = position
  this.lost = lost
  this.equipment = equipment
})

export const StatementEntry = plainObject(function (port?: unknown, filer?: unknown, number?: unknown, paymentType?: unknown, team?: unknown) {
  this.port = port
  this.filer = filer
  this.number = number
  this.paymentType = paymentType
  this.team = team
})

export const StatusBill = plainObject(function (type?: unknown, issuer?: unknown, number?: unknown, match?: unknown) {
  this.type = type
  this.issuer = issuer
  this.number = number
  this.match = match
})

export const StatusDetail = plainObject(function (kind?: unknown, conveyance?: unknown, code?: unknown, at?: unknown) {
  this.kind = kind
  this.conveyance = conveyance
  this.code = code
  this.at = at
})

export const StatusEquipment = plainObject(function (kind?: unknown, number?: unknown, sizeType?: unknown, load?: unknown, tradeStatus?: unknown, operator?: unknown, grossMass?: unknown, verifiedGrossMass?: unknown, tareMass?: unknown, seals?: unknown) {
  this.kind = kind
  this.number = number
  this.sizeType = sizeType
  this.load = load
  this.tradeStatus = tradeStatus
  this.operator = operator
  this.grossMass = grossMass
  this.verifiedGrossMass = verifiedGrossMass
  this.tareMass = tareMass
  this.seals = seals
})

export const StatusLine = plainObject(function (number?: unknown, origin?: unknown, hts?: unknown) {
  this.number = number
  this.origin = origin
  this.hts = hts
})

export const StatusReference = plainObject(function (kind?: unknown, number?: unknown) {
  this.kind = kind
  this.number = number
})

export const StowPlan = plainObject(function (reference?: unknown, documentName?: unknown, coverage?: unknown, preparedAt?: unknown, vessel?: unknown, operator?: unknown, voyage?: unknown, loadingVoyage?: unknown, departure?: unknown, nextPort?: unknown) {
  this.type = "StowPlan"
  this.reference = reference
  this.documentName = documentName
  this.coverage = coverage
  this.preparedAt = preparedAt
  this.vessel = vessel
  this.operator = operator
  this.voyage = voyage
  this.loadingVoyage = loadingVoyage
  this.departure = departure
  this.nextPort = nextPort
  this.slots = listOf()
})

export const StowPosition = plainObject(function (bay?: unknown, row?: unknown, tier?: unknown, scheme?: unknown) {
  this.bay = bay
  this.row = row
  this.tier = tier
  this.scheme = scheme
})

export const StowedUnit = plainObject(function (kind?: unknown, number?: unknown, sizeType?: unknown, load?: unknown, tradeStatus?: unknown, operator?: unknown, grossMass?: unknown, verifiedGrossMass?: unknown, portOfLoading?: unknown, portOfDischarge?: unknown, placeOfDelivery?: unknown, temperature?: unknown, overDimensions?: unknown, goods?: unknown, dangerousGoods?: unknown, remarks?: unknown, references?: unknown) {
  this.kind = kind
  this.number = number
  this.sizeType = sizeType
  this.load = load
  this.tradeStatus = tradeStatus
  this.operator = operator
  this.grossMass = grossMass
  this.verifiedGrossMass = verifiedGrossMass
  this.portOfLoading = portOfLoading
  this.portOfDischarge = portOfDischarge
  this.placeOfDelivery = placeOfDelivery
  this.temperature = temperature
  this.overDimensions = overDimensions
  this.goods = goods
  this.dangerousGoods = dangerousGoods
  this.remarks = remarks
  this.references = references
})

export const SummaryCondition = plainObject(function (severity?: unknown, code?: unknown, text?: unknown) {
  this.severity = severity
  this.code = code
  this.text = text
})

export const SummaryDisposition = plainObject(function (verdict?: unknown, code?: unknown, text?: unknown, version?: unknown) {
  this.verdict = verdict
  this.code = code
  this.text = text
  this.version = version
})

export const SummaryExtension = plainObject(function (date?: unknown, notice?: unknown, codes?: unknown) {
  this.date = date
  this.notice = notice
  this.codes = codes
})

export const SummaryReference = plainObject(function (kind?: unknown, occurrence?: unknown, text?: unknown, conditions?: unknown) {
  this.kind = kind
  this.occurrence = occurrence
  this.text = text
  this.conditions = conditions
})

export const SummaryStatus = plainObject(function (control?: unknown, status?: unknown, date?: unknown, release?: unknown, released?: unknown) {
  this.control = control
  this.status = status
  this.date = date
  this.release = release
  this.released = released
})

export const SummaryTeam = plainObject(function (team?: unknown, center?: unknown, lines?: unknown, records?: unknown) {
  this.team = team
  this.center = center
  this.lines = lines
  this.records = records
})

export const TariffLine = plainObject(function (hts?: unknown, origin?: unknown) {
  this.hts = hts
  this.origin = origin
})

export const Temperature = plainObject(function (set?: unknown, unit?: unknown, min?: unknown, max?: unknown, rangeUnit?: unknown) {
  this.set = set
  this.unit = unit
  this.min = min
  this.max = max
  this.rangeUnit = rangeUnit
})

export const Terminal = plainObject(function (code?: unknown, list?: unknown, name?: unknown) {
  this.code = code
  this.list = list
  this.name = name
})

export const Transport = plainObject(function (stage?: unknown, number?: unknown, carrier?: unknown, id?: unknown, mode?: unknown, means?: unknown) {
  this.stage = stage
  this.number = number
  this.carrier = carrier
  this.id = id
  this.mode = mode
  this.means = means
})

export const UnitComponent = plainObject(function (component?: unknown, material?: unknown) {
  this.component = component
  this.material = material
})

export const VerifiedGrossMass = plainObject(function (mass?: unknown) {
  this.mass = mass
})

export const Vessel = plainObject(function (name?: unknown, imo?: unknown, callSign?: unknown, flag?: unknown, agency?: unknown) {
  this.name = name
  this.imo = imo
  this.callSign = callSign
  this.flag = flag
  this.agency = agency
})

export const ZoneStatus = plainObject(function (status?: unknown, quantity?: unknown) {
  this.status = status
  this.quantity = quantity
})
