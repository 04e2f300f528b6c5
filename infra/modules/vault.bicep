param name string
param location string
param isPrivate bool
param isProduction bool

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' = {
  name: 'kv-${name}'
  location: location
  properties: {
    tenantId: tenant().tenantId
    sku: { family: 'A', name: isProduction ? 'premium' : 'standard' }
    enableRbacAuthorization: true
    enableSoftDelete: true
    softDeleteRetentionInDays: 90
    // Without the master key no personal data can be read again: nobody may delete it for good.
    enablePurgeProtection: true
    publicNetworkAccess: isPrivate ? 'Disabled' : 'Enabled'
  }
}

resource masterKey 'Microsoft.KeyVault/vaults/keys@2023-07-01' = {
  parent: vault
  name: 'master-key'
  properties: { kty: isProduction ? 'RSA-HSM' : 'RSA', keySize: 3072, keyOps: ['wrapKey', 'unwrapKey'] }
}

output name string = vault.name
output uri string = vault.properties.vaultUri
