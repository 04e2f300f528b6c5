// Private addresses of storage and keys inside the virtual network.
param location string
param subnetId string
param networkId string
param hostStorageName string
param dataStorageName string
param vaultName string

resource hostStorage 'Microsoft.Storage/storageAccounts@2023-05-01' existing = { name: hostStorageName }
resource dataStorage 'Microsoft.Storage/storageAccounts@2023-05-01' existing = { name: dataStorageName }
resource vault 'Microsoft.KeyVault/vaults@2023-07-01' existing = { name: vaultName }

var suffix = environment().suffixes.storage
var vaultZone = 'privatelink${replace(environment().suffixes.keyvaultDns, '.vault.', '.vaultcore.')}'

var targets = [
  { name: 'host-blob', id: hostStorage.id, group: 'blob', zone: 'privatelink.blob.${suffix}' }
  { name: 'host-queue', id: hostStorage.id, group: 'queue', zone: 'privatelink.queue.${suffix}' }
  { name: 'host-table', id: hostStorage.id, group: 'table', zone: 'privatelink.table.${suffix}' }
  { name: 'data-blob', id: dataStorage.id, group: 'blob', zone: 'privatelink.blob.${suffix}' }
  { name: 'data-table', id: dataStorage.id, group: 'table', zone: 'privatelink.table.${suffix}' }
  { name: 'vault', id: vault.id, group: 'vault', zone: vaultZone }
]

var zones = union(map(targets, target => target.zone), [])

resource zone 'Microsoft.Network/privateDnsZones@2020-06-01' = [for found in zones: {
  name: found
  location: 'global'
}]

resource link 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2020-06-01' = [for (found, index) in zones: {
  parent: zone[index]
  name: 'link'
  location: 'global'
  properties: { registrationEnabled: false, virtualNetwork: { id: networkId } }
}]

resource endpoint 'Microsoft.Network/privateEndpoints@2023-11-01' = [for target in targets: {
  name: 'pe-${target.name}'
  location: location
  properties: {
    subnet: { id: subnetId }
    privateLinkServiceConnections: [
      { name: target.name, properties: { privateLinkServiceId: target.id, groupIds: [target.group] } }
    ]
  }
}]

resource entry 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2023-11-01' = [for (target, index) in targets: {
  parent: endpoint[index]
  name: 'default'
  properties: {
    privateDnsZoneConfigs: [
      { name: target.group, properties: { privateDnsZoneId: resourceId('Microsoft.Network/privateDnsZones', target.zone) } }
    ]
  }
  dependsOn: [zone]
}]
