;;; The language server met by eglot.  Usage: emacs --batch -l emacs.el AD  -*- lexical-binding: t -*-
;; Environment: NODE, SERVER.  Prints one JSON object per check.
(package-initialize)
(require 'eglot)
(require 'json)

(define-derived-mode job-ad-mode text-mode "Job ad" "Job ads in Markdown.")
(add-to-list 'auto-mode-alist '("\\.job\\.md\\'" . job-ad-mode))
(add-to-list 'eglot-server-programs
             (list 'job-ad-mode (getenv "NODE") (getenv "SERVER") "--stdio"))
(setq eglot-sync-connect 15 eglot-confirm-server-initiated-edits nil)

(defconst rule "too-many-specialist-areas")

(defun await (what condition)
  (with-timeout (15 (error "waited in vain for %s" what))
    (while (not (funcall condition)) (accept-process-output nil 0.05))))

(defun check (name test)
  "Report TEST under NAME; answer whether it held."
  (let ((problem (condition-case problem (progn (funcall test) nil)
                   (error (error-message-string problem)))))
    (princ (concat (json-encode `((name . ,(concat "emacs: " name)) ,@(when problem `((error . ,problem))))) "\n"))
    (not problem)))

(defun demand (condition &rest words)
  (unless condition (error "%s" (mapconcat (lambda (each) (format "%S" each)) words " "))))

(defun findings ()
  (flymake-start)
  (seq-filter (lambda (each) (string-match-p "also asks for" (flymake-diagnostic-text each)))
              (flymake-diagnostics)))

(find-file (car command-line-args-left))
(setq command-line-args-left nil)

(and
 (check "starts the server for job ads"
        (lambda ()
          (demand (eq major-mode 'job-ad-mode) major-mode)
          (apply #'eglot (eglot--guess-contact))
          (await "the server" #'eglot-managed-p)))
 (check "shows the finding under the title"
        (lambda ()
          (await "a finding" #'findings)
          (let ((finding (car (findings))))
            (demand (equal (buffer-substring (flymake-diagnostic-beg finding) (flymake-diagnostic-end finding))
                           "Social Media Manager")
                    finding))))
 (check "shows the card of the role"
        (lambda ()
          (goto-char 5)
          (let ((card (jsonrpc-request (eglot-current-server) :textDocument/hover
                                       (eglot--TextDocumentPositionParams))))
            (demand (string-match-p "The core of the role" (plist-get (plist-get card :contents) :value)) card))))
 (check "lists the sections of the ad"
        (lambda ()
          (let ((names (format "%S" (eglot-imenu))))
            (demand (string-match-p "Social Media Manager" names) names)
            (demand (string-match-p "Qualifications" names) names))))
 (check "completes headings"
        (lambda ()
          (goto-char (point-max))
          (insert "\n\n## Wh")
          (let ((found (eglot-completion-at-point)))
            (demand (member "What we offer" (all-completions "Wh" (nth 2 found))) found))
          (delete-region (- (point) 7) (point))))
 (check "splits the ad, into a section since eglot creates no files"
        (lambda ()
          (goto-char 5)
          (cl-letf ((last-nonmenu-event t)
                    ((symbol-function 'completing-read)
                     (lambda (_ choices &rest _)
                       (seq-find (lambda (title) (string-prefix-p "Split all" title))
                                 (mapcar (lambda (each) (if (consp each) (car each) each)) choices)))))
            (eglot-code-actions (point) (point) nil t))
          (demand (string-match-p "^## Separate role: " (buffer-string)) (buffer-string))
          ;; Changes are sent when emacs is idle, which it never is in batch mode.
          (eglot--signal-textDocument/didChange)
          (await "the finding to go away" (lambda () (null (findings))))))
 (check "shuts the server down"
        (lambda ()
          (eglot-shutdown (eglot-current-server))
          (demand (not (eglot-managed-p)) "still managed"))))
(set-buffer-modified-p nil)
(kill-emacs 0)
