-- The language server met by a client nobody here wrote. Usage: nvim --headless --clean -u neovim.lua AD
-- Environment: NODE, SERVER. Prints one JSON object per check.
local function report(name, problem)
  io.stdout:write(vim.fn.json_encode({ name = 'neovim: ' .. name, error = problem }) .. '\n')
end

local function await(what, condition)
  if not vim.wait(15000, condition, 20) then error('waited in vain for ' .. what, 0) end
end

local function check(name, test)
  local ok, problem = pcall(test)
  report(name, not ok and tostring(problem) or nil)
  return ok
end

local rule = 'too-many-specialist-areas'

local function findings(buffer)
  return vim.tbl_filter(function(diagnostic)
    local code = diagnostic.code or vim.tbl_get(diagnostic, 'user_data', 'lsp', 'code')
    return code == rule
  end, vim.diagnostic.get(buffer))
end

local function run()
  local buffer = vim.api.nvim_get_current_buf()
  vim.bo[buffer].filetype = 'markdown'
  local client = vim.lsp.start_client({
    name = 'rolescope',
    cmd = { vim.env.NODE, vim.env.SERVER, '--stdio' },
    root_dir = vim.fn.getcwd(),
  })

  local all = check('initializes', function()
    vim.lsp.buf_attach_client(buffer, client)
    await('the server', function()
      local found = vim.lsp.get_client_by_id(client)
      return found and found.initialized
    end)
  end) and check('shows the finding under the title', function()
    await('a finding', function() return #findings(buffer) > 0 end)
    local finding = findings(buffer)[1]
    assert(finding.lnum == 0 and finding.col == 2 and finding.end_col == 22, vim.inspect(finding))
    assert(finding.severity == vim.diagnostic.severity.WARN, vim.inspect(finding))
  end) and check('lists the sections of the ad', function()
    local params = { textDocument = vim.lsp.util.make_text_document_params(buffer) }
    local answers = vim.lsp.buf_request_sync(buffer, 'textDocument/documentSymbol', params, 15000)
    local ad = answers[client].result[1]
    assert(ad.name == 'Social Media Manager' and #ad.children > 1, vim.inspect(answers))
  end) and check('says above the title what the ad holds', function()
    vim.lsp.codelens.refresh()
    await('lenses', function() return #vim.lsp.codelens.get(buffer) > 0 end)
    local lens = vim.lsp.codelens.get(buffer)[1]
    assert(vim.startswith(lens.command.title, 'Looks like'), vim.inspect(lens))
  end) and check('shows the findings of an ad that nobody has opened', function()
    await('a finding elsewhere', function()
      return vim.tbl_filter(function(diagnostic)
        return vim.fn.fnamemodify(vim.api.nvim_buf_get_name(diagnostic.bufnr), ':t') == 'unopened.md'
      end, vim.diagnostic.get())[1]
    end)
  end) and check('splits the ad', function()
    vim.api.nvim_win_set_cursor(0, { 1, 4 })
    local chosen
    vim.ui.select = function(items, _, choose)
      for index, item in ipairs(items) do
        if not chosen and vim.startswith(item[2].title, 'Split all') then chosen = { item, index } end
      end
      choose(unpack(chosen or {}))
    end
    local diagnostics = vim.lsp.diagnostic.get_line_diagnostics(buffer, 0)
    vim.lsp.buf.code_action({ context = { diagnostics = diagnostics } })
    await('the split to be offered', function() return chosen end)
    await('the finding to go away', function() return #findings(buffer) == 0 end)
  end) and check('writes the new ad to disk, and both read clean', function()
    vim.cmd('silent wall')
    local new = vim.tbl_filter(function(file)
      return vim.fn.fnamemodify(file, ':t') ~= vim.fn.fnamemodify(vim.api.nvim_buf_get_name(buffer), ':t')
    end, vim.fn.glob(vim.fn.getcwd() .. '/*.job.md', true, true))
    assert(#new > 0, 'no new ad')
    for _, file in ipairs(new) do
      vim.cmd('edit ' .. vim.fn.fnameescape(file))
      local other = vim.api.nvim_get_current_buf()
      assert(vim.fn.getline(1) ~= '', file .. ' is empty')
      vim.lsp.buf_attach_client(other, client)
      vim.wait(500, function() return #findings(other) > 0 end, 20)
      assert(#findings(other) == 0, vim.inspect(findings(other)))
    end
  end)

  if all then
    check('shuts the server down', function()
      vim.lsp.get_client_by_id(client).stop()
      await('the end of the server', function() return vim.lsp.get_client_by_id(client) == nil end)
    end)
  end
  vim.cmd('qa!')
end

vim.api.nvim_create_autocmd('VimEnter', { callback = function() vim.schedule(run) end })
